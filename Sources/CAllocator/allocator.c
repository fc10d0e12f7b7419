#include "CAllocator.h"

#if defined(__linux__) && __has_include(<mimalloc.h>)
#include <mimalloc.h>

// Builds for tests and for looking for mistakes use the system's allocator.
#pragma weak mi_option_set_default

__attribute__((constructor)) void psf_prefer_large_pages(void) {
  if (mi_option_set_default) mi_option_set_default(mi_option_large_os_pages, 1);
}
#else
void psf_prefer_large_pages(void) {}
#endif
