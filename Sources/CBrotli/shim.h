// The encoder of the system's brotli.
#include <brotli/encode.h>
