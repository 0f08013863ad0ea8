/* A disk whose flush takes 2 ms, for measuring on machines whose flush is nearly free: loaded before the C library by
   scripts/bench, it lets every fsync and fdatasync wait that much longer. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

static void wait_for_disk(void) {
  struct timespec left = {0, 2000000};
  while (nanosleep(&left, &left) != 0) {}
}

int fsync(int file) {
  static int (*real)(int);
  if (real == 0) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  wait_for_disk();
  return real(file);
}

int fdatasync(int file) {
  static int (*real)(int);
  if (real == 0) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  wait_for_disk();
  return real(file);
}
