/* The disk as a test wants it: laid under the program by LD_PRELOAD, for files under one folder only.
 * FAULT_AT=n makes the n-th call fail with errno FAULT_ERRNO, once, or from then on with FAULT_ON.
 * FAULT_LOCKS=errno makes every lock fail with it.
 * FAULT_COUNT=file is told at the end how many calls there were.
 * FAULT_LOG=file gets every call that changes the disk, and what is said on standard output. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define FDS 1024
static char *paths[FDS];
static const char *under;
static long at, on, wrong, calls;
static int log_fd = -1;

#define NEXT(name) __typeof__(name) *next = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
    const char *text;
    under = getenv("FAULT_UNDER");
    at = (text = getenv("FAULT_AT")) ? atol(text) : 0;
    wrong = (text = getenv("FAULT_ERRNO")) ? atol(text) : EIO;
    on = getenv("FAULT_ON") != NULL;
    if ((text = getenv("FAULT_LOG")))
        log_fd = (int)syscall(SYS_openat, AT_FDCWD, text, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

__attribute__((destructor)) static void end(void) {
    const char *text = getenv("FAULT_COUNT");
    char line[32];
    if (!text)
        return;
    int fd = (int)syscall(SYS_openat, AT_FDCWD, text, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    int length = snprintf(line, sizeof line, "%ld\n", calls);
    syscall(SYS_write, fd, line, length);
    syscall(SYS_close, fd);
}

static int ours(const char *path) {
    return under && path && strncmp(path, under, strlen(under)) == 0;
}

static const char *path_of(int fd) {
    return fd >= 0 && fd < FDS ? paths[fd] : NULL;
}

/* Whether this call is to fail; errno says how. */
static int fails(void) {
    long n = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
    if (!at || (on ? n < at : n != at))
        return 0;
    errno = (int)wrong;
    return 1;
}

static void put(const void *bytes, size_t length) {
    if (syscall(SYS_write, log_fd, bytes, length) != (long)length)
        abort();
}

/* One record: what, path, other path, offset or size, bytes; lengths as 64 bits. */
static void tell(char what, const char *path, const char *other, uint64_t place, const void *bytes,
                 uint64_t length) {
    static int lock;
    if (log_fd < 0)
        return;
    while (__atomic_exchange_n(&lock, 1, __ATOMIC_ACQUIRE)) {}
    uint64_t head[4] = {strlen(path), other ? strlen(other) : 0, place, bytes ? length : 0};
    put(&what, 1);
    put(head, sizeof head);
    put(path, head[0]);
    put(other ? other : "", head[1]);
    put(bytes ? bytes : "", head[3]);
    __atomic_store_n(&lock, 0, __ATOMIC_RELEASE);
}

static int opened(int fd, const char *path, int flags, int was_there) {
    if (fd >= 0 && fd < FDS && ours(path)) {
        free(paths[fd]);
        paths[fd] = strdup(path);
        if ((flags & O_CREAT) && !was_there)
            tell('N', path, NULL, 0, NULL, 0);
        else if (flags & O_TRUNC)
            tell('T', path, NULL, 0, NULL, 0);
    }
    return fd;
}

#define OPEN(name)                                                                                 \
    int name(const char *path, int flags, ...) {                                                   \
        va_list list;                                                                              \
        va_start(list, flags);                                                                     \
        mode_t mode = flags & O_CREAT ? va_arg(list, mode_t) : 0;                                  \
        va_end(list);                                                                              \
        NEXT(name);                                                                                \
        if (ours(path) && fails())                                                                 \
            return -1;                                                                             \
        int there = syscall(SYS_faccessat, AT_FDCWD, path, F_OK) == 0;                             \
        return opened(next(path, flags, mode), path, flags, there);                                \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                               \
    int name(int folder, const char *path, int flags, ...) {                                       \
        va_list list;                                                                              \
        va_start(list, flags);                                                                     \
        mode_t mode = flags & O_CREAT ? va_arg(list, mode_t) : 0;                                  \
        va_end(list);                                                                              \
        NEXT(name);                                                                                \
        if (ours(path) && fails())                                                                 \
            return -1;                                                                             \
        int there = syscall(SYS_faccessat, AT_FDCWD, path, F_OK) == 0;                             \
        return opened(next(folder, path, flags, mode), path, flags, there);                        \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
    NEXT(close);
    if (path_of(fd)) {
        free(paths[fd]);
        paths[fd] = NULL;
    }
    return next(fd);
}

/* Only locks are asked to fail, and no unlocking. */
#define FCNTL(name)                                                                                \
    int name(int fd, int command, ...) {                                                           \
        va_list list;                                                                              \
        va_start(list, command);                                                                   \
        void *with = va_arg(list, void *);                                                         \
        va_end(list);                                                                              \
        NEXT(name);                                                                                \
        const char *refused = path_of(fd) ? getenv("FAULT_LOCKS") : NULL;                          \
        int locks = command == F_SETLK || command == F_SETLKW;                                     \
        if (refused && locks && ((struct flock *)with)->l_type != F_UNLCK) {                       \
            errno = atoi(refused);                                                                 \
            return -1;                                                                             \
        }                                                                                          \
        return next(fd, command, with);                                                            \
    }
FCNTL(fcntl)
FCNTL(fcntl64)

#define PWRITE(name, offset_type)                                                                  \
    ssize_t name(int fd, const void *bytes, size_t length, offset_type place) {                    \
        NEXT(name);                                                                                \
        if (path_of(fd) && fails())                                                                \
            return -1;                                                                             \
        ssize_t done = next(fd, bytes, length, place);                                             \
        if (path_of(fd) && done > 0)                                                               \
            tell('W', paths[fd], NULL, (uint64_t)place, bytes, (uint64_t)done);                    \
        return done;                                                                               \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t length) {
    NEXT(write);
    if (path_of(fd) && fails())
        return -1;
    uint64_t place = path_of(fd) ? (uint64_t)lseek(fd, 0, SEEK_CUR) : 0;
    ssize_t done = next(fd, bytes, length);
    if (done > 0 && path_of(fd))
        tell('W', paths[fd], NULL, place, bytes, (uint64_t)done);
    else if (done > 0 && fd == STDOUT_FILENO)
        tell('A', "", NULL, 0, bytes, (uint64_t)done);
    return done;
}

#define PREAD(name, offset_type)                                                                   \
    ssize_t name(int fd, void *bytes, size_t length, offset_type place) {                          \
        NEXT(name);                                                                                \
        if (path_of(fd) && fails())                                                                \
            return -1;                                                                             \
        return next(fd, bytes, length, place);                                                     \
    }
PREAD(pread, off_t)
PREAD(pread64, off64_t)

#define SYNC(name)                                                                                 \
    int name(int fd) {                                                                             \
        NEXT(name);                                                                                \
        if (path_of(fd) && fails())                                                                \
            return -1;                                                                             \
        int done = next(fd);                                                                       \
        if (path_of(fd) && done == 0)                                                              \
            tell('S', paths[fd], NULL, 0, NULL, 0);                                                \
        return done;                                                                               \
    }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name, offset_type)                                                                \
    int name(int fd, offset_type size) {                                                           \
        NEXT(name);                                                                                \
        if (path_of(fd) && fails())                                                                \
            return -1;                                                                             \
        int done = next(fd, size);                                                                 \
        if (path_of(fd) && done == 0)                                                              \
            tell('T', paths[fd], NULL, (uint64_t)size, NULL, 0);                                   \
        return done;                                                                               \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int rename(const char *from, const char *to) {
    NEXT(rename);
    if (ours(from) && fails())
        return -1;
    int done = next(from, to);
    if (ours(from) && done == 0)
        tell('R', from, to, 0, NULL, 0);
    return done;
}

int link(const char *from, const char *to) {
    NEXT(link);
    if (ours(from) && fails())
        return -1;
    int done = next(from, to);
    if (ours(from) && done == 0)
        tell('L', from, to, 0, NULL, 0);
    return done;
}

int unlink(const char *path) {
    NEXT(unlink);
    if (ours(path) && fails())
        return -1;
    int done = next(path);
    if (ours(path) && done == 0)
        tell('U', path, NULL, 0, NULL, 0);
    return done;
}

int mkdir(const char *path, mode_t mode) {
    NEXT(mkdir);
    if (ours(path) && fails())
        return -1;
    return next(path, mode);
}
