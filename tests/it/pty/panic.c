/* A program one of whose threads breaks: laid under it by LD_PRELOAD. PANIC_IN=file holds one 64-bit
 * number: the thread, numbered as they begin, 0 the first, whose next question for the time fails once. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int64_t *wanted;
static int64_t threads;
static __thread int64_t own;

struct start {
    void *(*run)(void *);
    void *with;
    int64_t number;
};

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("PANIC_IN");
    int fd = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (fd < 0)
        return;
    void *map = mmap(NULL, sizeof *wanted, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (map != MAP_FAILED)
        wanted = map;
    close(fd);
}

static void *numbered(void *with) {
    struct start start = *(struct start *)with;
    free(with);
    own = start.number;
    return start.run(start.with);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attr, void *(*run)(void *), void *with) {
    __typeof__(pthread_create) *next = (__typeof__(pthread_create) *)dlsym(RTLD_NEXT, "pthread_create");
    struct start *start = malloc(sizeof *start);
    if (!start)
        return EAGAIN;
    *start = (struct start){run, with, __atomic_add_fetch(&threads, 1, __ATOMIC_SEQ_CST)};
    return next(thread, attr, numbered, start);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int64_t asked = own;
    if (wanted && __atomic_compare_exchange_n(wanted, &asked, -1, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {
        errno = EINVAL;
        return -1;
    }
    return (int)syscall(SYS_clock_gettime, clock, time);
}
