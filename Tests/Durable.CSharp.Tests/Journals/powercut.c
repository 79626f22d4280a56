/* What is on a disk when the power goes that has written nothing but what it was told to sync: whenever a file of WATCHED
   is synced, what it holds is copied to SURVIVORS. The sync with the number FAILING fails. Preloaded, so that the process that is tested knows nothing of it. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void die(const char *what) { perror(what); abort(); }

static void copy(int fd, const char *name, const char *survivors) {
    char target[PATH_MAX], temporary[PATH_MAX];
    snprintf(target, sizeof target, "%s/%s", survivors, name);
    snprintf(temporary, sizeof temporary, "%s/.copying", survivors);
    int out = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (out < 0) die(temporary);
    static char buffer[1 << 16];
    ssize_t count;
    off_t at = 0;
    while ((count = pread(fd, buffer, sizeof buffer, at)) > 0) {
        if (write(out, buffer, count) != count) die("write");
        at += count;
    }
    if (count < 0) die("pread");
    close(out);
    /* all at once: the process may be killed while it copies */
    if (rename(temporary, target) != 0) die("rename");
}

/* a directory that is synced has forgotten what was deleted in it */
static void forget(const char *watched, const char *survivors) {
    DIR *directory = opendir(survivors);
    if (!directory) die(survivors);
    struct dirent *entry;
    while ((entry = readdir(directory))) {
        char path[PATH_MAX];
        snprintf(path, sizeof path, "%s/%s", watched, entry->d_name);
        if (entry->d_name[0] != '.' && access(path, F_OK) != 0) {
            snprintf(path, sizeof path, "%s/%s", survivors, entry->d_name);
            unlink(path);
        }
    }
    closedir(directory);
}

/* whether the sync may be said to have been made */
static int synced(int fd) {
    static int count;
    const char *watched = getenv("WATCHED"), *survivors = getenv("SURVIVORS"), *failing = getenv("FAILING");
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (!watched || !survivors || length < 0) return 1;
    path[length] = 0;
    size_t under = strlen(watched);
    if (strncmp(path, watched, under) == 0 && failing && ++count == atoi(failing)) return 0;
    if (strcmp(path, watched) == 0) forget(watched, survivors);
    else if (strncmp(path, watched, under) == 0 && path[under] == '/' && !strchr(path + under + 1, '/')) {
        /* one that was opened for writing only is opened again */
        int in = open(path, O_RDONLY);
        if (in < 0) die(path);
        copy(in, path + under + 1, survivors);
        close(in);
    }
    return 1;
}

static int call(const char *name, int fd) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    int result = real(fd);
    if (result != 0 || synced(fd)) return result;
    errno = EIO;
    return -1;
}

int fsync(int fd) { return call("fsync", fd); }

int fdatasync(int fd) { return call("fdatasync", fd); }
