/* A machine whose clock a test sets: laid under the program by LD_PRELOAD.
 * CLOCK_SHIFT=file holds two 64-bit numbers, the milliseconds that are added to the time of day and to
 * the time that the machine is on; whoever writes the file sets the clock of every program over it.
 * CLOCK_BELL=pipe stands for a timer that is cancelled when the clock is set: a byte cancels it. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

static const volatile int64_t *shift;
static int bell = -1;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("CLOCK_SHIFT");
    int fd = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (fd < 0)
        return;
    void *map = mmap(NULL, 2 * sizeof *shift, PROT_READ, MAP_SHARED, fd, 0);
    if (map != MAP_FAILED)
        shift = map;
    close(fd);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int done = (int)syscall(SYS_clock_gettime, clock, time);
    if (done != 0 || !shift)
        return done;
    int64_t ms = clock == CLOCK_REALTIME ? shift[0] : clock == CLOCK_BOOTTIME ? shift[1] : 0;
    int64_t ns = time->tv_nsec + ms % 1000 * 1000000;
    time->tv_sec += ms / 1000 + (ns >= 1000000000) - (ns < 0);
    time->tv_nsec = ns + (ns < 0 ? 1000000000 : ns >= 1000000000 ? -1000000000 : 0);
    return 0;
}

int timerfd_create(int clock, int flags) {
    const char *path = getenv("CLOCK_BELL");
    if (!path || clock != CLOCK_REALTIME)
        return (int)syscall(SYS_timerfd_create, clock, flags);
    return bell = open(path, O_RDWR | O_CLOEXEC);
}

int timerfd_settime(int fd, int flags, const struct itimerspec *time, struct itimerspec *before) {
    if (fd != bell)
        return (int)syscall(SYS_timerfd_settime, fd, flags, time, before);
    /* Without these two it would not be cancelled. */
    int wanted = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET;
    if ((flags & wanted) == wanted && time->it_value.tv_sec > 4102444800)
        return 0;
    errno = EINVAL;
    return -1;
}

ssize_t read(int fd, void *bytes, size_t length) {
    ssize_t done = syscall(SYS_read, fd, bytes, fd == bell ? 1 : length);
    if (fd != bell || done <= 0)
        return done;
    errno = ECANCELED;
    return -1;
}
