/* Lets one call that writes to the store fail, chosen by its number. Loaded with LD_PRELOAD by fault_test.py.
 *
 *   FAULT_AT     the number of the call that fails, from 1; 0 only counts
 *   FAULT_ERROR  the errno it fails with
 *   FAULT_STAYS  1: every later call fails as well, as on a disk that died
 *   FAULT_KILLS  1: the process ends there as by kill -9, instead of an error
 *   FAULT_COUNT  a file into which the number of calls is written at each call
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;

static int concerns_store(int descriptor) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return strstr(path, "tebiki.sqlite") != NULL;
}

static void tell(long number) {
  const char *path = getenv("FAULT_COUNT");
  if (!path) return;
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0) return;
  dprintf(file, "%ld", number);
  close(file);
}

static int must_fail(int descriptor) {
  int kept = errno;
  if (!concerns_store(descriptor)) { errno = kept; return 0; }
  long number = atomic_fetch_add(&calls, 1) + 1;
  tell(number);
  const char *at = getenv("FAULT_AT"), *error = getenv("FAULT_ERROR"), *stays = getenv("FAULT_STAYS");
  long chosen = at ? atol(at) : 0;
  const char *kills = getenv("FAULT_KILLS");
  if (number == chosen && kills && *kills == '1') raise(SIGKILL);
  int fails = chosen > 0 && (number == chosen || (number > chosen && stays && *stays == '1'));
  errno = fails ? (error ? atoi(error) : EIO) : kept;
  return fails;
}

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  REAL(write);
  return descriptor > 2 && must_fail(descriptor) ? -1 : real(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t place) {
  REAL(pwrite);
  return must_fail(descriptor) ? -1 : real(descriptor, bytes, count, place);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t place) {
  REAL(pwrite64);
  return must_fail(descriptor) ? -1 : real(descriptor, bytes, count, place);
}

int fsync(int descriptor) {
  REAL(fsync);
  return must_fail(descriptor) ? -1 : real(descriptor);
}

int fdatasync(int descriptor) {
  REAL(fdatasync);
  return must_fail(descriptor) ? -1 : real(descriptor);
}

int ftruncate(int descriptor, off_t length) {
  REAL(ftruncate);
  return must_fail(descriptor) ? -1 : real(descriptor, length);
}

int ftruncate64(int descriptor, off64_t length) {
  REAL(ftruncate64);
  return must_fail(descriptor) ? -1 : real(descriptor, length);
}
