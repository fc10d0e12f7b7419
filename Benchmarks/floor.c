/* The floor: the least that publishing a folder of Markdown costs.
 *
 *     floor CONTENT OUTPUT
 *
 * Every .md file below CONTENT is read, its front matter skipped, its body rendered by cmark-gfm, and
 * the result written into a constant page at the same place below OUTPUT, which has to exist. Nothing
 * is checked, linked, compared or listed.
 *
 * All cores are used by forking one process for each. They are not threads, since cmark-gfm keeps the
 * table of special characters in a global that attached extensions change while a document is parsed:
 * two parsers in one process would race.
 */
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "floor-page.h"

static const char *const extension_names[] = {"table", "strikethrough", "autolink", "tasklist",
                                              "tagfilter"};
enum { extension_count = sizeof extension_names / sizeof *extension_names };

static const char *content_folder;
static const char *output_folder;

/* Paths of all files, relative to the content folder. */
static struct {
  char **items;
  size_t count;
  size_t capacity;
} paths;

static void fail(const char *format, ...) {
  int error = errno;
  va_list arguments;
  va_start(arguments, format);
  fputs("floor: ", stderr);
  vfprintf(stderr, format, arguments);
  va_end(arguments);
  fprintf(stderr, ": %s\n", strerror(error));
  exit(1);
}

static void *checked(void *memory) {
  if (memory == NULL) fail("memory");
  return memory;
}

static char *joined(const char *folder, const char *path) {
  char *result;
  if (asprintf(&result, "%s/%s", folder, path) < 0) fail("memory");
  return result;
}

/* Called by nftw for each file and, before its files, for each folder. */
static int visit(const char *path, const struct stat *info, int kind, struct FTW *place) {
  (void)info;
  const char *relative = path + strlen(content_folder);
  while (*relative == '/') relative++;

  if (kind == FTW_D) {
    if (place->level == 0) return 0;
    char *folder = joined(output_folder, relative);
    if (mkdir(folder, 0777) != 0 && errno != EEXIST) fail("%s", folder);
    free(folder);
    return 0;
  }
  if (kind != FTW_F) {
    if (kind == FTW_DNR || kind == FTW_NS) fail("%s", path);
    return 0;
  }
  size_t length = strlen(relative);
  if (length < 4 || strcmp(relative + length - 3, ".md") != 0) return 0;

  if (paths.count == paths.capacity) {
    paths.capacity = paths.capacity ? paths.capacity * 2 : 1024;
    paths.items = checked(realloc(paths.items, paths.capacity * sizeof *paths.items));
  }
  paths.items[paths.count++] = checked(strdup(relative));
  return 0;
}

/* The bytes of a file, to be freed. */
static char *read_file(const char *path, size_t *length) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) fail("%s", path);
  struct stat info;
  if (fstat(file, &info) != 0) fail("%s", path);

  size_t size = (size_t)info.st_size;
  char *bytes = checked(malloc(size + 1));
  size_t done = 0;
  while (done < size) {
    ssize_t count = read(file, bytes + done, size - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail("%s", path);
    if (count == 0) break;
    done += (size_t)count;
  }
  close(file);
  bytes[done] = '\0';
  *length = done;
  return bytes;
}

static void write_all(int file, const char *bytes, size_t length, const char *path) {
  while (length > 0) {
    ssize_t count = write(file, bytes, length);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail("%s", path);
    bytes += count;
    length -= (size_t)count;
  }
}

/* Where the body begins: after front matter, if the first line is `---` and another one closes it. */
static const char *body_of(const char *text) {
  if (strncmp(text, "---\n", 4) != 0) return text;
  const char *line = text + 4;
  while (*line != '\0') {
    const char *end = strchrnul(line, '\n');
    const char *next = *end == '\n' ? end + 1 : end;
    if (end - line == 3 && strncmp(line, "---", 3) == 0) return next;
    line = next;
  }
  return text;
}

/* The body as HTML, to be freed. */
static char *render(const char *body, size_t length, cmark_syntax_extension *const *extensions) {
  cmark_parser *parser = checked(cmark_parser_new(CMARK_OPT_DEFAULT));
  for (int i = 0; i < extension_count; i++) {
    if (!cmark_parser_attach_syntax_extension(parser, extensions[i])) fail("memory");
  }
  cmark_parser_feed(parser, body, length);
  cmark_node *document = checked(cmark_parser_finish(parser));
  char *html = checked(cmark_render_html(document, CMARK_OPT_DEFAULT,
                                         cmark_parser_get_syntax_extensions(parser)));
  cmark_node_free(document);
  cmark_parser_free(parser);
  return html;
}

static void publish(const char *relative, cmark_syntax_extension *const *extensions) {
  char *source = joined(content_folder, relative);
  size_t length;
  char *text = read_file(source, &length);
  const char *body = body_of(text);
  char *html = render(body, length - (size_t)(body - text), extensions);

  char *target;
  int stem = (int)strlen(relative) - 3;
  if (asprintf(&target, "%s/%.*s.html", output_folder, stem, relative) < 0) fail("memory");
  int file = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) fail("%s", target);
  write_all(file, page_head, sizeof page_head - 1, target);
  write_all(file, html, strlen(html), target);
  write_all(file, page_foot, sizeof page_foot - 1, target);
  if (close(file) != 0) fail("%s", target);

  free(target);
  free(html);
  free(text);
  free(source);
}

/* Every `step`th file from `first` on. */
static void publish_share(size_t first, size_t step) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_syntax_extension *extensions[extension_count];
  for (int i = 0; i < extension_count; i++) {
    extensions[i] = cmark_find_syntax_extension(extension_names[i]);
    if (extensions[i] == NULL) {
      errno = ENOENT;
      fail("cmark-gfm's extension %s", extension_names[i]);
    }
  }
  for (size_t i = first; i < paths.count; i += step) publish(paths.items[i], extensions);
}

int main(int argument_count, char **arguments) {
  if (argument_count != 3) {
    fputs("usage: floor CONTENT OUTPUT\n", stderr);
    return 2;
  }
  content_folder = arguments[1];
  output_folder = arguments[2];
  if (nftw(content_folder, visit, 32, FTW_PHYS) != 0) fail("%s", content_folder);

  long cores = sysconf(_SC_NPROCESSORS_ONLN);
  if (cores < 1) cores = 1;
  for (long i = 0; i < cores; i++) {
    pid_t child = fork();
    if (child < 0) fail("fork");
    if (child == 0) {
      publish_share((size_t)i, (size_t)cores);
      return 0;
    }
  }

  int result = 0;
  for (long i = 0; i < cores; i++) {
    int status;
    if (wait(&status) < 0) fail("wait");
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) result = 1;
  }
  return result;
}
