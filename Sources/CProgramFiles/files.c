// Written by Scripts/embed-files.py: every file that the program brings along. C23 has #embed for this; Clang knows it
// in any C, and warns.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "CProgramFiles.h"

static const unsigned char file0[] = {
#embed "../../starter/de/content/pages/about.md" suffix(,)
0};
static const unsigned char file1[] = {
#embed "../../starter/de/content/site.yml" suffix(,)
0};
static const unsigned char file2[] = {
#embed "../../starter/de/content/standards/%id%/next/%id%-1-verantwortung/%id%-1.1.md" suffix(,)
0};
static const unsigned char file3[] = {
#embed "../../starter/de/content/standards/%id%/next/%id%-1-verantwortung/%id%-1.2.md" suffix(,)
0};
static const unsigned char file4[] = {
#embed "../../starter/de/content/standards/%id%/next/%id%-1-verantwortung/index.md" suffix(,)
0};
static const unsigned char file5[] = {
#embed "../../starter/de/content/standards/%id%/next/frame/conformance.md" suffix(,)
0};
static const unsigned char file6[] = {
#embed "../../starter/de/content/standards/%id%/next/frame/key-words.md" suffix(,)
0};
static const unsigned char file7[] = {
#embed "../../starter/de/content/standards/%id%/next/frame/scope.md" suffix(,)
0};
static const unsigned char file8[] = {
#embed "../../starter/de/content/standards/%id%/next/terms.md" suffix(,)
0};
static const unsigned char file9[] = {
#embed "../../starter/de/content/standards/%id%/next/version.yml" suffix(,)
0};
static const unsigned char file10[] = {
#embed "../../starter/de/content/standards/%id%/standard.yml" suffix(,)
0};
static const unsigned char file11[] = {
#embed "../../starter/en/content/pages/about.md" suffix(,)
0};
static const unsigned char file12[] = {
#embed "../../starter/en/content/site.yml" suffix(,)
0};
static const unsigned char file13[] = {
#embed "../../starter/en/content/standards/%id%/next/%id%-1-responsibility/%id%-1.1.md" suffix(,)
0};
static const unsigned char file14[] = {
#embed "../../starter/en/content/standards/%id%/next/%id%-1-responsibility/%id%-1.2.md" suffix(,)
0};
static const unsigned char file15[] = {
#embed "../../starter/en/content/standards/%id%/next/%id%-1-responsibility/index.md" suffix(,)
0};
static const unsigned char file16[] = {
#embed "../../starter/en/content/standards/%id%/next/frame/conformance.md" suffix(,)
0};
static const unsigned char file17[] = {
#embed "../../starter/en/content/standards/%id%/next/frame/key-words.md" suffix(,)
0};
static const unsigned char file18[] = {
#embed "../../starter/en/content/standards/%id%/next/frame/scope.md" suffix(,)
0};
static const unsigned char file19[] = {
#embed "../../starter/en/content/standards/%id%/next/terms.md" suffix(,)
0};
static const unsigned char file20[] = {
#embed "../../starter/en/content/standards/%id%/next/version.yml" suffix(,)
0};
static const unsigned char file21[] = {
#embed "../../starter/en/content/standards/%id%/standard.yml" suffix(,)
0};
static const unsigned char file22[] = {
#embed "../../starter/gitignore" suffix(,)
0};
static const unsigned char file23[] = {
#embed "../../templates/all-downloads.mustache" suffix(,)
0};
static const unsigned char file24[] = {
#embed "../../templates/annexes.mustache" suffix(,)
0};
static const unsigned char file25[] = {
#embed "../../templates/article-items.mustache" suffix(,)
0};
static const unsigned char file26[] = {
#embed "../../templates/article.mustache" suffix(,)
0};
static const unsigned char file27[] = {
#embed "../../templates/articles.mustache" suffix(,)
0};
static const unsigned char file28[] = {
#embed "../../templates/assets/icon.svg" suffix(,)
0};
static const unsigned char file29[] = {
#embed "../../templates/assets/migrate.js" suffix(,)
0};
static const unsigned char file30[] = {
#embed "../../templates/assets/search.js" suffix(,)
0};
static const unsigned char file31[] = {
#embed "../../templates/assets/serif-licence.txt" suffix(,)
0};
static const unsigned char file32[] = {
#embed "../../templates/assets/serif.woff2" suffix(,)
0};
static const unsigned char file33[] = {
#embed "../../templates/assets/site.css" suffix(,)
0};
static const unsigned char file34[] = {
#embed "../../templates/assets/verify.js" suffix(,)
0};
static const unsigned char file35[] = {
#embed "../../templates/brief-change.mustache" suffix(,)
0};
static const unsigned char file36[] = {
#embed "../../templates/changed-text.mustache" suffix(,)
0};
static const unsigned char file37[] = {
#embed "../../templates/changes.mustache" suffix(,)
0};
static const unsigned char file38[] = {
#embed "../../templates/cite.mustache" suffix(,)
0};
static const unsigned char file39[] = {
#embed "../../templates/cited-by.mustache" suffix(,)
0};
static const unsigned char file40[] = {
#embed "../../templates/class-mark.mustache" suffix(,)
0};
static const unsigned char file41[] = {
#embed "../../templates/clause.mustache" suffix(,)
0};
static const unsigned char file42[] = {
#embed "../../templates/comparison.mustache" suffix(,)
0};
static const unsigned char file43[] = {
#embed "../../templates/comparisons.mustache" suffix(,)
0};
static const unsigned char file44[] = {
#embed "../../templates/contents.mustache" suffix(,)
0};
static const unsigned char file45[] = {
#embed "../../templates/corrections.mustache" suffix(,)
0};
static const unsigned char file46[] = {
#embed "../../templates/coverage-mark.mustache" suffix(,)
0};
static const unsigned char file47[] = {
#embed "../../templates/coverage.mustache" suffix(,)
0};
static const unsigned char file48[] = {
#embed "../../templates/crosswalk-edge.mustache" suffix(,)
0};
static const unsigned char file49[] = {
#embed "../../templates/crosswalk.mustache" suffix(,)
0};
static const unsigned char file50[] = {
#embed "../../templates/crumb.mustache" suffix(,)
0};
static const unsigned char file51[] = {
#embed "../../templates/download.mustache" suffix(,)
0};
static const unsigned char file52[] = {
#embed "../../templates/duty.mustache" suffix(,)
0};
static const unsigned char file53[] = {
#embed "../../templates/errata.mustache" suffix(,)
0};
static const unsigned char file54[] = {
#embed "../../templates/exam.mustache" suffix(,)
0};
static const unsigned char file55[] = {
#embed "../../templates/feed-article.mustache" suffix(,)
0};
static const unsigned char file56[] = {
#embed "../../templates/feed-release.mustache" suffix(,)
0};
static const unsigned char file57[] = {
#embed "../../templates/finding.mustache" suffix(,)
0};
static const unsigned char file58[] = {
#embed "../../templates/footer.mustache" suffix(,)
0};
static const unsigned char file59[] = {
#embed "../../templates/frame.mustache" suffix(,)
0};
static const unsigned char file60[] = {
#embed "../../templates/full.mustache" suffix(,)
0};
static const unsigned char file61[] = {
#embed "../../templates/gone.mustache" suffix(,)
0};
static const unsigned char file62[] = {
#embed "../../templates/head.mustache" suffix(,)
0};
static const unsigned char file63[] = {
#embed "../../templates/header.mustache" suffix(,)
0};
static const unsigned char file64[] = {
#embed "../../templates/history.mustache" suffix(,)
0};
static const unsigned char file65[] = {
#embed "../../templates/home.mustache" suffix(,)
0};
static const unsigned char file66[] = {
#embed "../../templates/impact.mustache" suffix(,)
0};
static const unsigned char file67[] = {
#embed "../../templates/items.mustache" suffix(,)
0};
static const unsigned char file68[] = {
#embed "../../templates/layout.mustache" suffix(,)
0};
static const unsigned char file69[] = {
#embed "../../templates/link-list.mustache" suffix(,)
0};
static const unsigned char file70[] = {
#embed "../../templates/list.mustache" suffix(,)
0};
static const unsigned char file71[] = {
#embed "../../templates/member.mustache" suffix(,)
0};
static const unsigned char file72[] = {
#embed "../../templates/migrate.mustache" suffix(,)
0};
static const unsigned char file73[] = {
#embed "../../templates/neighbours.mustache" suffix(,)
0};
static const unsigned char file74[] = {
#embed "../../templates/notice.mustache" suffix(,)
0};
static const unsigned char file75[] = {
#embed "../../templates/page-corrections.mustache" suffix(,)
0};
static const unsigned char file76[] = {
#embed "../../templates/page.mustache" suffix(,)
0};
static const unsigned char file77[] = {
#embed "../../templates/pdf/articles.typ" suffix(,)
0};
static const unsigned char file78[] = {
#embed "../../templates/pdf/changes.typ" suffix(,)
0};
static const unsigned char file79[] = {
#embed "../../templates/pdf/documents.typ" suffix(,)
0};
static const unsigned char file80[] = {
#embed "../../templates/pdf/fonts.txt" suffix(,)
0};
static const unsigned char file81[] = {
#embed "../../templates/pdf/frame.typ" suffix(,)
0};
static const unsigned char file82[] = {
#embed "../../templates/pdf/prose.typ" suffix(,)
0};
static const unsigned char file83[] = {
#embed "../../templates/pdf/provisions.typ" suffix(,)
0};
static const unsigned char file84[] = {
#embed "../../templates/pdf/share.typ" suffix(,)
0};
static const unsigned char file85[] = {
#embed "../../templates/pdf/theme.typ" suffix(,)
0};
static const unsigned char file86[] = {
#embed "../../templates/pdf/words.typ" suffix(,)
0};
static const unsigned char file87[] = {
#embed "../../templates/provision-comparison.mustache" suffix(,)
0};
static const unsigned char file88[] = {
#embed "../../templates/provision.mustache" suffix(,)
0};
static const unsigned char file89[] = {
#embed "../../templates/questions.mustache" suffix(,)
0};
static const unsigned char file90[] = {
#embed "../../templates/revision-body.mustache" suffix(,)
0};
static const unsigned char file91[] = {
#embed "../../templates/revisions.mustache" suffix(,)
0};
static const unsigned char file92[] = {
#embed "../../templates/roles.mustache" suffix(,)
0};
static const unsigned char file93[] = {
#embed "../../templates/search.mustache" suffix(,)
0};
static const unsigned char file94[] = {
#embed "../../templates/sidebar-link.mustache" suffix(,)
0};
static const unsigned char file95[] = {
#embed "../../templates/sidebar.mustache" suffix(,)
0};
static const unsigned char file96[] = {
#embed "../../templates/sides.mustache" suffix(,)
0};
static const unsigned char file97[] = {
#embed "../../templates/signal.mustache" suffix(,)
0};
static const unsigned char file98[] = {
#embed "../../templates/standard.mustache" suffix(,)
0};
static const unsigned char file99[] = {
#embed "../../templates/start.mustache" suffix(,)
0};
static const unsigned char file100[] = {
#embed "../../templates/study-delta.mustache" suffix(,)
0};
static const unsigned char file101[] = {
#embed "../../templates/terms.mustache" suffix(,)
0};
static const unsigned char file102[] = {
#embed "../../templates/timeline.mustache" suffix(,)
0};
static const unsigned char file103[] = {
#embed "../../templates/touch.mustache" suffix(,)
0};
static const unsigned char file104[] = {
#embed "../../templates/verify.mustache" suffix(,)
0};
static const unsigned char file105[] = {
#embed "../../templates/verifying.mustache" suffix(,)
0};
static const unsigned char file106[] = {
#embed "../../templates/version-downloads.mustache" suffix(,)
0};
static const unsigned char file107[] = {
#embed "../../templates/version-state.mustache" suffix(,)
0};
static const unsigned char file108[] = {
#embed "../../templates/version-status.mustache" suffix(,)
0};
static const unsigned char file109[] = {
#embed "../../templates/version.mustache" suffix(,)
0};
static const unsigned char file110[] = {
#embed "../../templates/versions.mustache" suffix(,)
0};
static const unsigned char file111[] = {
#embed "../../templates/whole-provision.mustache" suffix(,)
0};
static const unsigned char file112[] = {
#embed "../../templates/words/de.txt" suffix(,)
0};

static const psf_file files[] = {
  {"starter/de/content/pages/about.md", file0, sizeof file0 - 1},
  {"starter/de/content/site.yml", file1, sizeof file1 - 1},
  {"starter/de/content/standards/%id%/next/%id%-1-verantwortung/%id%-1.1.md", file2, sizeof file2 - 1},
  {"starter/de/content/standards/%id%/next/%id%-1-verantwortung/%id%-1.2.md", file3, sizeof file3 - 1},
  {"starter/de/content/standards/%id%/next/%id%-1-verantwortung/index.md", file4, sizeof file4 - 1},
  {"starter/de/content/standards/%id%/next/frame/conformance.md", file5, sizeof file5 - 1},
  {"starter/de/content/standards/%id%/next/frame/key-words.md", file6, sizeof file6 - 1},
  {"starter/de/content/standards/%id%/next/frame/scope.md", file7, sizeof file7 - 1},
  {"starter/de/content/standards/%id%/next/terms.md", file8, sizeof file8 - 1},
  {"starter/de/content/standards/%id%/next/version.yml", file9, sizeof file9 - 1},
  {"starter/de/content/standards/%id%/standard.yml", file10, sizeof file10 - 1},
  {"starter/en/content/pages/about.md", file11, sizeof file11 - 1},
  {"starter/en/content/site.yml", file12, sizeof file12 - 1},
  {"starter/en/content/standards/%id%/next/%id%-1-responsibility/%id%-1.1.md", file13, sizeof file13 - 1},
  {"starter/en/content/standards/%id%/next/%id%-1-responsibility/%id%-1.2.md", file14, sizeof file14 - 1},
  {"starter/en/content/standards/%id%/next/%id%-1-responsibility/index.md", file15, sizeof file15 - 1},
  {"starter/en/content/standards/%id%/next/frame/conformance.md", file16, sizeof file16 - 1},
  {"starter/en/content/standards/%id%/next/frame/key-words.md", file17, sizeof file17 - 1},
  {"starter/en/content/standards/%id%/next/frame/scope.md", file18, sizeof file18 - 1},
  {"starter/en/content/standards/%id%/next/terms.md", file19, sizeof file19 - 1},
  {"starter/en/content/standards/%id%/next/version.yml", file20, sizeof file20 - 1},
  {"starter/en/content/standards/%id%/standard.yml", file21, sizeof file21 - 1},
  {"starter/gitignore", file22, sizeof file22 - 1},
  {"templates/all-downloads.mustache", file23, sizeof file23 - 1},
  {"templates/annexes.mustache", file24, sizeof file24 - 1},
  {"templates/article-items.mustache", file25, sizeof file25 - 1},
  {"templates/article.mustache", file26, sizeof file26 - 1},
  {"templates/articles.mustache", file27, sizeof file27 - 1},
  {"templates/assets/icon.svg", file28, sizeof file28 - 1},
  {"templates/assets/migrate.js", file29, sizeof file29 - 1},
  {"templates/assets/search.js", file30, sizeof file30 - 1},
  {"templates/assets/serif-licence.txt", file31, sizeof file31 - 1},
  {"templates/assets/serif.woff2", file32, sizeof file32 - 1},
  {"templates/assets/site.css", file33, sizeof file33 - 1},
  {"templates/assets/verify.js", file34, sizeof file34 - 1},
  {"templates/brief-change.mustache", file35, sizeof file35 - 1},
  {"templates/changed-text.mustache", file36, sizeof file36 - 1},
  {"templates/changes.mustache", file37, sizeof file37 - 1},
  {"templates/cite.mustache", file38, sizeof file38 - 1},
  {"templates/cited-by.mustache", file39, sizeof file39 - 1},
  {"templates/class-mark.mustache", file40, sizeof file40 - 1},
  {"templates/clause.mustache", file41, sizeof file41 - 1},
  {"templates/comparison.mustache", file42, sizeof file42 - 1},
  {"templates/comparisons.mustache", file43, sizeof file43 - 1},
  {"templates/contents.mustache", file44, sizeof file44 - 1},
  {"templates/corrections.mustache", file45, sizeof file45 - 1},
  {"templates/coverage-mark.mustache", file46, sizeof file46 - 1},
  {"templates/coverage.mustache", file47, sizeof file47 - 1},
  {"templates/crosswalk-edge.mustache", file48, sizeof file48 - 1},
  {"templates/crosswalk.mustache", file49, sizeof file49 - 1},
  {"templates/crumb.mustache", file50, sizeof file50 - 1},
  {"templates/download.mustache", file51, sizeof file51 - 1},
  {"templates/duty.mustache", file52, sizeof file52 - 1},
  {"templates/errata.mustache", file53, sizeof file53 - 1},
  {"templates/exam.mustache", file54, sizeof file54 - 1},
  {"templates/feed-article.mustache", file55, sizeof file55 - 1},
  {"templates/feed-release.mustache", file56, sizeof file56 - 1},
  {"templates/finding.mustache", file57, sizeof file57 - 1},
  {"templates/footer.mustache", file58, sizeof file58 - 1},
  {"templates/frame.mustache", file59, sizeof file59 - 1},
  {"templates/full.mustache", file60, sizeof file60 - 1},
  {"templates/gone.mustache", file61, sizeof file61 - 1},
  {"templates/head.mustache", file62, sizeof file62 - 1},
  {"templates/header.mustache", file63, sizeof file63 - 1},
  {"templates/history.mustache", file64, sizeof file64 - 1},
  {"templates/home.mustache", file65, sizeof file65 - 1},
  {"templates/impact.mustache", file66, sizeof file66 - 1},
  {"templates/items.mustache", file67, sizeof file67 - 1},
  {"templates/layout.mustache", file68, sizeof file68 - 1},
  {"templates/link-list.mustache", file69, sizeof file69 - 1},
  {"templates/list.mustache", file70, sizeof file70 - 1},
  {"templates/member.mustache", file71, sizeof file71 - 1},
  {"templates/migrate.mustache", file72, sizeof file72 - 1},
  {"templates/neighbours.mustache", file73, sizeof file73 - 1},
  {"templates/notice.mustache", file74, sizeof file74 - 1},
  {"templates/page-corrections.mustache", file75, sizeof file75 - 1},
  {"templates/page.mustache", file76, sizeof file76 - 1},
  {"templates/pdf/articles.typ", file77, sizeof file77 - 1},
  {"templates/pdf/changes.typ", file78, sizeof file78 - 1},
  {"templates/pdf/documents.typ", file79, sizeof file79 - 1},
  {"templates/pdf/fonts.txt", file80, sizeof file80 - 1},
  {"templates/pdf/frame.typ", file81, sizeof file81 - 1},
  {"templates/pdf/prose.typ", file82, sizeof file82 - 1},
  {"templates/pdf/provisions.typ", file83, sizeof file83 - 1},
  {"templates/pdf/share.typ", file84, sizeof file84 - 1},
  {"templates/pdf/theme.typ", file85, sizeof file85 - 1},
  {"templates/pdf/words.typ", file86, sizeof file86 - 1},
  {"templates/provision-comparison.mustache", file87, sizeof file87 - 1},
  {"templates/provision.mustache", file88, sizeof file88 - 1},
  {"templates/questions.mustache", file89, sizeof file89 - 1},
  {"templates/revision-body.mustache", file90, sizeof file90 - 1},
  {"templates/revisions.mustache", file91, sizeof file91 - 1},
  {"templates/roles.mustache", file92, sizeof file92 - 1},
  {"templates/search.mustache", file93, sizeof file93 - 1},
  {"templates/sidebar-link.mustache", file94, sizeof file94 - 1},
  {"templates/sidebar.mustache", file95, sizeof file95 - 1},
  {"templates/sides.mustache", file96, sizeof file96 - 1},
  {"templates/signal.mustache", file97, sizeof file97 - 1},
  {"templates/standard.mustache", file98, sizeof file98 - 1},
  {"templates/start.mustache", file99, sizeof file99 - 1},
  {"templates/study-delta.mustache", file100, sizeof file100 - 1},
  {"templates/terms.mustache", file101, sizeof file101 - 1},
  {"templates/timeline.mustache", file102, sizeof file102 - 1},
  {"templates/touch.mustache", file103, sizeof file103 - 1},
  {"templates/verify.mustache", file104, sizeof file104 - 1},
  {"templates/verifying.mustache", file105, sizeof file105 - 1},
  {"templates/version-downloads.mustache", file106, sizeof file106 - 1},
  {"templates/version-state.mustache", file107, sizeof file107 - 1},
  {"templates/version-status.mustache", file108, sizeof file108 - 1},
  {"templates/version.mustache", file109, sizeof file109 - 1},
  {"templates/versions.mustache", file110, sizeof file110 - 1},
  {"templates/whole-provision.mustache", file111, sizeof file111 - 1},
  {"templates/words/de.txt", file112, sizeof file112 - 1},
};

const psf_file *psf_files(void) { return files; }
size_t psf_file_count(void) { return sizeof files / sizeof *files; }
