// Written by Scripts/embed-files.py: every file that the program brings along. C23 has #embed for this; Clang knows it
// in any C, and warns.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "CProgramFiles.h"

static const unsigned char file0[] = {
#embed "../../templates/all-downloads.mustache" suffix(,)
0};
static const unsigned char file1[] = {
#embed "../../templates/annexes.mustache" suffix(,)
0};
static const unsigned char file2[] = {
#embed "../../templates/article-items.mustache" suffix(,)
0};
static const unsigned char file3[] = {
#embed "../../templates/article.mustache" suffix(,)
0};
static const unsigned char file4[] = {
#embed "../../templates/articles.mustache" suffix(,)
0};
static const unsigned char file5[] = {
#embed "../../templates/assets/icon.svg" suffix(,)
0};
static const unsigned char file6[] = {
#embed "../../templates/assets/migrate.js" suffix(,)
0};
static const unsigned char file7[] = {
#embed "../../templates/assets/search.js" suffix(,)
0};
static const unsigned char file8[] = {
#embed "../../templates/assets/serif-licence.txt" suffix(,)
0};
static const unsigned char file9[] = {
#embed "../../templates/assets/serif.woff2" suffix(,)
0};
static const unsigned char file10[] = {
#embed "../../templates/assets/site.css" suffix(,)
0};
static const unsigned char file11[] = {
#embed "../../templates/assets/verify.js" suffix(,)
0};
static const unsigned char file12[] = {
#embed "../../templates/brief-change.mustache" suffix(,)
0};
static const unsigned char file13[] = {
#embed "../../templates/changed-text.mustache" suffix(,)
0};
static const unsigned char file14[] = {
#embed "../../templates/changes.mustache" suffix(,)
0};
static const unsigned char file15[] = {
#embed "../../templates/cite.mustache" suffix(,)
0};
static const unsigned char file16[] = {
#embed "../../templates/cited-by.mustache" suffix(,)
0};
static const unsigned char file17[] = {
#embed "../../templates/class-mark.mustache" suffix(,)
0};
static const unsigned char file18[] = {
#embed "../../templates/clause.mustache" suffix(,)
0};
static const unsigned char file19[] = {
#embed "../../templates/comparison.mustache" suffix(,)
0};
static const unsigned char file20[] = {
#embed "../../templates/comparisons.mustache" suffix(,)
0};
static const unsigned char file21[] = {
#embed "../../templates/contents.mustache" suffix(,)
0};
static const unsigned char file22[] = {
#embed "../../templates/corrections.mustache" suffix(,)
0};
static const unsigned char file23[] = {
#embed "../../templates/coverage-mark.mustache" suffix(,)
0};
static const unsigned char file24[] = {
#embed "../../templates/coverage.mustache" suffix(,)
0};
static const unsigned char file25[] = {
#embed "../../templates/crosswalk-edge.mustache" suffix(,)
0};
static const unsigned char file26[] = {
#embed "../../templates/crosswalk.mustache" suffix(,)
0};
static const unsigned char file27[] = {
#embed "../../templates/crumb.mustache" suffix(,)
0};
static const unsigned char file28[] = {
#embed "../../templates/download.mustache" suffix(,)
0};
static const unsigned char file29[] = {
#embed "../../templates/duty.mustache" suffix(,)
0};
static const unsigned char file30[] = {
#embed "../../templates/errata.mustache" suffix(,)
0};
static const unsigned char file31[] = {
#embed "../../templates/exam.mustache" suffix(,)
0};
static const unsigned char file32[] = {
#embed "../../templates/feed-article.mustache" suffix(,)
0};
static const unsigned char file33[] = {
#embed "../../templates/feed-release.mustache" suffix(,)
0};
static const unsigned char file34[] = {
#embed "../../templates/finding.mustache" suffix(,)
0};
static const unsigned char file35[] = {
#embed "../../templates/footer.mustache" suffix(,)
0};
static const unsigned char file36[] = {
#embed "../../templates/frame.mustache" suffix(,)
0};
static const unsigned char file37[] = {
#embed "../../templates/full.mustache" suffix(,)
0};
static const unsigned char file38[] = {
#embed "../../templates/gone.mustache" suffix(,)
0};
static const unsigned char file39[] = {
#embed "../../templates/head.mustache" suffix(,)
0};
static const unsigned char file40[] = {
#embed "../../templates/header.mustache" suffix(,)
0};
static const unsigned char file41[] = {
#embed "../../templates/history.mustache" suffix(,)
0};
static const unsigned char file42[] = {
#embed "../../templates/home.mustache" suffix(,)
0};
static const unsigned char file43[] = {
#embed "../../templates/impact.mustache" suffix(,)
0};
static const unsigned char file44[] = {
#embed "../../templates/items.mustache" suffix(,)
0};
static const unsigned char file45[] = {
#embed "../../templates/layout.mustache" suffix(,)
0};
static const unsigned char file46[] = {
#embed "../../templates/link-list.mustache" suffix(,)
0};
static const unsigned char file47[] = {
#embed "../../templates/list.mustache" suffix(,)
0};
static const unsigned char file48[] = {
#embed "../../templates/member.mustache" suffix(,)
0};
static const unsigned char file49[] = {
#embed "../../templates/migrate.mustache" suffix(,)
0};
static const unsigned char file50[] = {
#embed "../../templates/neighbours.mustache" suffix(,)
0};
static const unsigned char file51[] = {
#embed "../../templates/notice.mustache" suffix(,)
0};
static const unsigned char file52[] = {
#embed "../../templates/page.mustache" suffix(,)
0};
static const unsigned char file53[] = {
#embed "../../templates/pdf/articles.typ" suffix(,)
0};
static const unsigned char file54[] = {
#embed "../../templates/pdf/changes.typ" suffix(,)
0};
static const unsigned char file55[] = {
#embed "../../templates/pdf/documents.typ" suffix(,)
0};
static const unsigned char file56[] = {
#embed "../../templates/pdf/fonts.txt" suffix(,)
0};
static const unsigned char file57[] = {
#embed "../../templates/pdf/frame.typ" suffix(,)
0};
static const unsigned char file58[] = {
#embed "../../templates/pdf/prose.typ" suffix(,)
0};
static const unsigned char file59[] = {
#embed "../../templates/pdf/provisions.typ" suffix(,)
0};
static const unsigned char file60[] = {
#embed "../../templates/pdf/share.typ" suffix(,)
0};
static const unsigned char file61[] = {
#embed "../../templates/pdf/theme.typ" suffix(,)
0};
static const unsigned char file62[] = {
#embed "../../templates/provision-comparison.mustache" suffix(,)
0};
static const unsigned char file63[] = {
#embed "../../templates/provision.mustache" suffix(,)
0};
static const unsigned char file64[] = {
#embed "../../templates/questions.mustache" suffix(,)
0};
static const unsigned char file65[] = {
#embed "../../templates/revision-body.mustache" suffix(,)
0};
static const unsigned char file66[] = {
#embed "../../templates/revisions.mustache" suffix(,)
0};
static const unsigned char file67[] = {
#embed "../../templates/roles.mustache" suffix(,)
0};
static const unsigned char file68[] = {
#embed "../../templates/search.mustache" suffix(,)
0};
static const unsigned char file69[] = {
#embed "../../templates/sidebar-link.mustache" suffix(,)
0};
static const unsigned char file70[] = {
#embed "../../templates/sidebar.mustache" suffix(,)
0};
static const unsigned char file71[] = {
#embed "../../templates/sides.mustache" suffix(,)
0};
static const unsigned char file72[] = {
#embed "../../templates/signal.mustache" suffix(,)
0};
static const unsigned char file73[] = {
#embed "../../templates/standard.mustache" suffix(,)
0};
static const unsigned char file74[] = {
#embed "../../templates/start.mustache" suffix(,)
0};
static const unsigned char file75[] = {
#embed "../../templates/study-delta.mustache" suffix(,)
0};
static const unsigned char file76[] = {
#embed "../../templates/terms.mustache" suffix(,)
0};
static const unsigned char file77[] = {
#embed "../../templates/timeline.mustache" suffix(,)
0};
static const unsigned char file78[] = {
#embed "../../templates/touch.mustache" suffix(,)
0};
static const unsigned char file79[] = {
#embed "../../templates/verify.mustache" suffix(,)
0};
static const unsigned char file80[] = {
#embed "../../templates/verifying.mustache" suffix(,)
0};
static const unsigned char file81[] = {
#embed "../../templates/version-downloads.mustache" suffix(,)
0};
static const unsigned char file82[] = {
#embed "../../templates/version-state.mustache" suffix(,)
0};
static const unsigned char file83[] = {
#embed "../../templates/version-status.mustache" suffix(,)
0};
static const unsigned char file84[] = {
#embed "../../templates/version.mustache" suffix(,)
0};
static const unsigned char file85[] = {
#embed "../../templates/versions.mustache" suffix(,)
0};
static const unsigned char file86[] = {
#embed "../../templates/whole-provision.mustache" suffix(,)
0};

static const psf_file files[] = {
  {"templates/all-downloads.mustache", file0, sizeof file0 - 1},
  {"templates/annexes.mustache", file1, sizeof file1 - 1},
  {"templates/article-items.mustache", file2, sizeof file2 - 1},
  {"templates/article.mustache", file3, sizeof file3 - 1},
  {"templates/articles.mustache", file4, sizeof file4 - 1},
  {"templates/assets/icon.svg", file5, sizeof file5 - 1},
  {"templates/assets/migrate.js", file6, sizeof file6 - 1},
  {"templates/assets/search.js", file7, sizeof file7 - 1},
  {"templates/assets/serif-licence.txt", file8, sizeof file8 - 1},
  {"templates/assets/serif.woff2", file9, sizeof file9 - 1},
  {"templates/assets/site.css", file10, sizeof file10 - 1},
  {"templates/assets/verify.js", file11, sizeof file11 - 1},
  {"templates/brief-change.mustache", file12, sizeof file12 - 1},
  {"templates/changed-text.mustache", file13, sizeof file13 - 1},
  {"templates/changes.mustache", file14, sizeof file14 - 1},
  {"templates/cite.mustache", file15, sizeof file15 - 1},
  {"templates/cited-by.mustache", file16, sizeof file16 - 1},
  {"templates/class-mark.mustache", file17, sizeof file17 - 1},
  {"templates/clause.mustache", file18, sizeof file18 - 1},
  {"templates/comparison.mustache", file19, sizeof file19 - 1},
  {"templates/comparisons.mustache", file20, sizeof file20 - 1},
  {"templates/contents.mustache", file21, sizeof file21 - 1},
  {"templates/corrections.mustache", file22, sizeof file22 - 1},
  {"templates/coverage-mark.mustache", file23, sizeof file23 - 1},
  {"templates/coverage.mustache", file24, sizeof file24 - 1},
  {"templates/crosswalk-edge.mustache", file25, sizeof file25 - 1},
  {"templates/crosswalk.mustache", file26, sizeof file26 - 1},
  {"templates/crumb.mustache", file27, sizeof file27 - 1},
  {"templates/download.mustache", file28, sizeof file28 - 1},
  {"templates/duty.mustache", file29, sizeof file29 - 1},
  {"templates/errata.mustache", file30, sizeof file30 - 1},
  {"templates/exam.mustache", file31, sizeof file31 - 1},
  {"templates/feed-article.mustache", file32, sizeof file32 - 1},
  {"templates/feed-release.mustache", file33, sizeof file33 - 1},
  {"templates/finding.mustache", file34, sizeof file34 - 1},
  {"templates/footer.mustache", file35, sizeof file35 - 1},
  {"templates/frame.mustache", file36, sizeof file36 - 1},
  {"templates/full.mustache", file37, sizeof file37 - 1},
  {"templates/gone.mustache", file38, sizeof file38 - 1},
  {"templates/head.mustache", file39, sizeof file39 - 1},
  {"templates/header.mustache", file40, sizeof file40 - 1},
  {"templates/history.mustache", file41, sizeof file41 - 1},
  {"templates/home.mustache", file42, sizeof file42 - 1},
  {"templates/impact.mustache", file43, sizeof file43 - 1},
  {"templates/items.mustache", file44, sizeof file44 - 1},
  {"templates/layout.mustache", file45, sizeof file45 - 1},
  {"templates/link-list.mustache", file46, sizeof file46 - 1},
  {"templates/list.mustache", file47, sizeof file47 - 1},
  {"templates/member.mustache", file48, sizeof file48 - 1},
  {"templates/migrate.mustache", file49, sizeof file49 - 1},
  {"templates/neighbours.mustache", file50, sizeof file50 - 1},
  {"templates/notice.mustache", file51, sizeof file51 - 1},
  {"templates/page.mustache", file52, sizeof file52 - 1},
  {"templates/pdf/articles.typ", file53, sizeof file53 - 1},
  {"templates/pdf/changes.typ", file54, sizeof file54 - 1},
  {"templates/pdf/documents.typ", file55, sizeof file55 - 1},
  {"templates/pdf/fonts.txt", file56, sizeof file56 - 1},
  {"templates/pdf/frame.typ", file57, sizeof file57 - 1},
  {"templates/pdf/prose.typ", file58, sizeof file58 - 1},
  {"templates/pdf/provisions.typ", file59, sizeof file59 - 1},
  {"templates/pdf/share.typ", file60, sizeof file60 - 1},
  {"templates/pdf/theme.typ", file61, sizeof file61 - 1},
  {"templates/provision-comparison.mustache", file62, sizeof file62 - 1},
  {"templates/provision.mustache", file63, sizeof file63 - 1},
  {"templates/questions.mustache", file64, sizeof file64 - 1},
  {"templates/revision-body.mustache", file65, sizeof file65 - 1},
  {"templates/revisions.mustache", file66, sizeof file66 - 1},
  {"templates/roles.mustache", file67, sizeof file67 - 1},
  {"templates/search.mustache", file68, sizeof file68 - 1},
  {"templates/sidebar-link.mustache", file69, sizeof file69 - 1},
  {"templates/sidebar.mustache", file70, sizeof file70 - 1},
  {"templates/sides.mustache", file71, sizeof file71 - 1},
  {"templates/signal.mustache", file72, sizeof file72 - 1},
  {"templates/standard.mustache", file73, sizeof file73 - 1},
  {"templates/start.mustache", file74, sizeof file74 - 1},
  {"templates/study-delta.mustache", file75, sizeof file75 - 1},
  {"templates/terms.mustache", file76, sizeof file76 - 1},
  {"templates/timeline.mustache", file77, sizeof file77 - 1},
  {"templates/touch.mustache", file78, sizeof file78 - 1},
  {"templates/verify.mustache", file79, sizeof file79 - 1},
  {"templates/verifying.mustache", file80, sizeof file80 - 1},
  {"templates/version-downloads.mustache", file81, sizeof file81 - 1},
  {"templates/version-state.mustache", file82, sizeof file82 - 1},
  {"templates/version-status.mustache", file83, sizeof file83 - 1},
  {"templates/version.mustache", file84, sizeof file84 - 1},
  {"templates/versions.mustache", file85, sizeof file85 - 1},
  {"templates/whole-provision.mustache", file86, sizeof file86 - 1},
};

const psf_file *psf_files(void) { return files; }
size_t psf_file_count(void) { return sizeof files / sizeof *files; }
