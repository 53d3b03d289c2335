/*
 * A disk that can forget what it has not confirmed. Before bytes of a watched file change, what
 * stood there is noted in a journal of that file; a confirmation (fsync, fdatasync) drops the
 * journal. Whoever simulates a power cut kills all writers and takes back what is noted.
 *
 * FORGETFUL_FILES is the directory whose files are watched, FORGETFUL_NOTES the one for journals,
 * each named by the number of the file's inode. A journal is a row of struct note, each followed by
 * the old bytes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

struct note {
  int64_t offset;
  int64_t length;
  int64_t size;
};

#define REAL(name, type) ((type) dlsym(RTLD_NEXT, name))

static const char *files;
static const char *notes;

__attribute__((constructor)) static void begin(void) {
  files = getenv("FORGETFUL_FILES");
  notes = getenv("FORGETFUL_NOTES");
}

static void journal_of(char *path, ino_t inode) {
  snprintf(path, PATH_MAX, "%s/%llu", notes, (unsigned long long) inode);
}

static int watched(int file, struct stat *now) {
  char link[64];
  char path[PATH_MAX];
  if (!files || !notes || fstat(file, now) || !S_ISREG(now->st_mode)) {
    return 0;
  }
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  size_t prefix = strlen(files);
  return length > (ssize_t) prefix && !strncmp(path, files, prefix) && path[prefix] == '/';
}

static ssize_t old_bytes(int file, void *into, size_t length, off_t offset) {
  ssize_t got = pread(file, into, length, offset);
  if (got >= 0) {
    return got;
  }
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  int readable = open(link, O_RDONLY | O_CLOEXEC);
  got = readable < 0 ? 0 : pread(readable, into, length, offset);
  if (readable >= 0) {
    close(readable);
  }
  return got < 0 ? 0 : got;
}

/* Notes what stands in [offset, offset + length) of a watched file. */
static void remember(int file, off_t offset, size_t length) {
  int error = errno;
  struct stat now;
  if (watched(file, &now)) {
    size_t old = 0;
    if (offset < now.st_size) {
      old = (size_t) (now.st_size - offset) < length ? (size_t) (now.st_size - offset) : length;
    }
    char *entry = malloc(sizeof(struct note) + old);
    struct note *head = (struct note *) entry;
    head->offset = offset;
    head->size = now.st_size;
    head->length = old ? old_bytes(file, entry + sizeof *head, old, offset) : 0;
    char path[PATH_MAX];
    journal_of(path, now.st_ino);
    int journal = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
    if (journal >= 0) {
      REAL("write", ssize_t (*)(int, const void *, size_t))(
          journal, entry, sizeof *head + head->length);
      close(journal);
    }
    free(entry);
  }
  errno = error;
}

static off_t position(int file) {
  struct stat now;
  if ((fcntl(file, F_GETFL) & O_APPEND) && !fstat(file, &now)) {
    return now.st_size;
  }
  off_t at = lseek(file, 0, SEEK_CUR);
  return at < 0 ? 0 : at;
}

static size_t total(const struct iovec *parts, int count) {
  size_t sum = 0;
  for (int i = 0; i < count; i++) {
    sum += parts[i].iov_len;
  }
  return sum;
}

static int confirm(int file, const char *call) {
  int error = errno;
  struct stat now;
  if (!watched(file, &now)) {
    errno = error;
    return REAL(call, int (*)(int))(file);
  }
  char path[PATH_MAX];
  journal_of(path, now.st_ino);
  REAL("unlink", int (*)(const char *))(path);
  errno = error;
  return 0;
}

/* A file that is deleted or replaced has nothing to take back, and its inode may serve another. */
static void forget(const char *path) {
  int error = errno;
  struct stat gone;
  struct stat home;
  if (files && notes && !stat(path, &gone) && !stat(files, &home) && gone.st_dev == home.st_dev
      && S_ISREG(gone.st_mode) && gone.st_nlink == 1) {
    char journal[PATH_MAX];
    journal_of(journal, gone.st_ino);
    REAL("unlink", int (*)(const char *))(journal);
  }
  errno = error;
}

ssize_t write(int file, const void *bytes, size_t length) {
  remember(file, position(file), length);
  return REAL("write", ssize_t (*)(int, const void *, size_t))(file, bytes, length);
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  remember(file, position(file), total(parts, count));
  return REAL("writev", ssize_t (*)(int, const struct iovec *, int))(file, parts, count);
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) {
  remember(file, offset, length);
  return REAL("pwrite", ssize_t (*)(int, const void *, size_t, off_t))(
      file, bytes, length, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) {
  return pwrite(file, bytes, length, offset);
}

ssize_t pwritev(int file, const struct iovec *parts, int count, off_t offset) {
  remember(file, offset, total(parts, count));
  return REAL("pwritev", ssize_t (*)(int, const struct iovec *, int, off_t))(
      file, parts, count, offset);
}

ssize_t pwritev64(int file, const struct iovec *parts, int count, off64_t offset) {
  return pwritev(file, parts, count, offset);
}

int ftruncate(int file, off_t length) {
  struct stat now;
  if (!fstat(file, &now)) {
    remember(file, length, now.st_size > length ? (size_t) (now.st_size - length) : 0);
  }
  return REAL("ftruncate", int (*)(int, off_t))(file, length);
}

int ftruncate64(int file, off64_t length) {
  return ftruncate(file, length);
}

int posix_fallocate(int file, off_t offset, off_t length) {
  remember(file, offset + length, 0);
  return REAL("posix_fallocate", int (*)(int, off_t, off_t))(file, offset, length);
}

int posix_fallocate64(int file, off64_t offset, off64_t length) {
  return posix_fallocate(file, offset, length);
}

int fsync(int file) {
  return confirm(file, "fsync");
}

int fdatasync(int file) {
  return confirm(file, "fdatasync");
}

int unlink(const char *path) {
  forget(path);
  return REAL("unlink", int (*)(const char *))(path);
}

int rename(const char *from, const char *to) {
  forget(to);
  return REAL("rename", int (*)(const char *, const char *))(from, to);
}
