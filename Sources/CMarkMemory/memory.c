#include "CMarkMemory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { piece_size = 256 * 1024, alignment = 16 };

// A large piece; what follows it in memory is cut up.
typedef struct piece {
  struct piece *before;
  size_t size;
  size_t used;
  size_t padding;
} piece;

struct cmark_memory {
  piece *last;
};

// Before each block its size, since growing a block needs it.
typedef struct {
  size_t size;
  size_t padding;
} header;

static _Thread_local cmark_memory *current;
// One piece is kept for the thread's next document.
static _Thread_local piece *spare;

static piece *new_piece(size_t size) {
  if (size <= piece_size && spare) {
    piece *kept = spare;
    spare = NULL;
    kept->used = 0;
    return kept;
  }
  size_t capacity = size > piece_size ? size : piece_size;
  piece *made = malloc(sizeof(piece) + capacity);
  if (!made) return NULL;
  made->size = capacity;
  made->used = 0;
  return made;
}

// The size of a block with its header.
static size_t whole_size(size_t size) {
  return (sizeof(header) + size + alignment - 1) / alignment * alignment;
}

static void *take(size_t size) {
  if (!current || size > SIZE_MAX / 2) abort();
  size_t whole = whole_size(size);
  piece *from = current->last;
  if (!from || from->size - from->used < whole) {
    piece *made = new_piece(whole);
    // cmark ends the process as well where memory is out.
    if (!made) abort();
    made->before = from;
    current->last = from = made;
  }
  header *block = (header *)((char *)(from + 1) + from->used);
  from->used += whole;
  block->size = size;
  return block + 1;
}

static void *take_zeroed(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 2 / size) abort();
  void *block = take(count * size);
  return memset(block, 0, count * size);
}

static void *grow(void *old, size_t size) {
  if (!old) return take(size);
  header *block = (header *)old - 1;
  if (block->size >= size) return old;
  // The last block of a piece grows where it is, which is what buffers that are being filled do.
  piece *from = current ? current->last : NULL;
  size_t begin = from ? (size_t)((char *)block - (char *)(from + 1)) : 0;
  if (from && (char *)block >= (char *)(from + 1) && begin < from->used &&
      begin + whole_size(block->size) == from->used && size < from->size && whole_size(size) <= from->size - begin) {
    from->used = begin + whole_size(size);
    block->size = size;
    return old;
  }
  void *made = take(size);
  return memcpy(made, old, block->size);
}

static void keep(void *block) { (void)block; }

// The layout of cmark-gfm's `cmark_mem`.
static struct {
  void *(*calloc)(size_t, size_t);
  void *(*realloc)(void *, size_t);
  void (*free)(void *);
} functions = {take_zeroed, grow, keep};

void *cmark_memory_functions(void) { return &functions; }

cmark_memory *cmark_memory_new(void) { return calloc(1, sizeof(cmark_memory)); }

cmark_memory *cmark_memory_use(cmark_memory *memory) {
  cmark_memory *before = current;
  current = memory;
  return before;
}

void cmark_memory_free(cmark_memory *memory) {
  for (piece *last = memory->last; last;) {
    piece *before = last->before;
    if (!spare && last->size == piece_size) {
      spare = last;
    } else {
      free(last);
    }
    last = before;
  }
  free(memory);
}
