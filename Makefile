# make site      builds the whole site into site/
# make test      runs every check there is
# make install   installs the program below PREFIX, /usr/local where none is given
# make deb       makes a Debian package of it, in .build/
#
# All install what is missing (see Scripts/setup) and need no other step. The tests come with a program of their own, which
# they and all checks use: it is compiled so that tests can look inside, which takes longer and runs slower.

SWIFT_FLAGS = --configuration release -debug-info-format none
PSF = .build/release/psf
PYTHON = .build/venv/bin/python
JOBS := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
test test-long: SWIFT_FLAGS += --scratch-path .build/testing -Xswiftc -enable-testing
test test-long: PSF = .build/testing/release/psf

PREFIX = /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share

# The checks of the built program and of its site, those that take longest first. None needs another: they read the site, and write
# only into folders of their own.
CHECKS = check-reading check-links check-hostile check-faults check-publish check-mistakes check-readers check-browsing check-generated \
  check-gates check-kills check-search check-handbook check-interruptions check-nginx check-agreement check-valid check-install \
  check-html check-citations check-vocabulary check-feeds

.PHONY: site test test-long bench bench-diff links format clean program setup setup-tests install install-files deb checks $(CHECKS)

site: program
	$(PSF) build

program: setup
	@test -e $(PSF) || echo "Compiling psf; the first time that takes about five minutes on two cores."
	swift build $(SWIFT_FLAGS) --product psf

install: program install-files

install-files:
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)/man/man1" "$(SHARE)/bash-completion/completions" \
	  "$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d" "$(SHARE)/doc/psf"
	install -m 755 "$(PSF)" "$(DESTDIR)$(PREFIX)/bin/psf"
	cp README.md LICENSE LICENSE-CONTENT.md Documentation/*.md "$(SHARE)/doc/psf/"
	python3 Scripts/manual.py "$(PSF)" > "$(SHARE)/man/man1/psf.1"
	"$(PSF)" --generate-completion-script bash > "$(SHARE)/bash-completion/completions/psf"
	"$(PSF)" --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_psf"
	"$(PSF)" --generate-completion-script fish > "$(SHARE)/fish/vendor_completions.d/psf.fish"

deb: program
	Scripts/package-deb "$(PSF)" .build

setup:
	@Scripts/setup

setup-tests: setup
	@Scripts/setup-tests

test: setup-tests
	swift format lint --strict --recursive --parallel Sources Tests Fuzzing Package.swift
	swift build $(SWIFT_FLAGS) --build-tests --explicit-target-dependency-import-check error
	PSF_PYTHON=$(CURDIR)/$(PYTHON) swift test $(SWIFT_FLAGS) --skip-build --parallel
	$(PSF) check
	$(PSF) build
	@$(MAKE) --no-print-directory --keep-going --jobs=$(JOBS) $(WHOLE_OUTPUT) PSF=$(PSF) checks

# As many at once as there are cores, each with its command and all it says in one piece. Older versions of make mix them.
WHOLE_OUTPUT = $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)

checks: $(CHECKS)

check-hostile:
	$(PYTHON) Scripts/check-hostile.py --psf $(PSF) --files 250 --seconds 120 --megabytes 2000

check-mistakes:
	$(PYTHON) Scripts/check-mistakes.py --psf $(PSF) --sample 120

check-faults:
	$(PYTHON) Scripts/check-faults.py --psf $(PSF) --runs 208

check-interruptions:
	$(PYTHON) Scripts/check-interruptions.py --psf $(PSF) --runs 2

check-gates check-kills check-generated check-handbook check-nginx check-publish:
	$(PYTHON) Scripts/$@.py --psf $(PSF)

check-browsing check-citations check-feeds check-html check-reading check-search check-valid check-vocabulary:
	$(PYTHON) Scripts/$@.py site

check-agreement:
	$(PYTHON) Scripts/check-agreement.py site content

# Whether the readers of that check see what is wrong.
check-readers:
	$(PYTHON) Scripts/check-agreement.py site content --self-test

check-links:
	Scripts/check-links

check-install:
	Scripts/check-install $(PSF)

# The long runs: hostile files, mutations, all generated texts and much of the standards of others.
test-long: setup-tests
	swift build $(SWIFT_FLAGS) --build-tests
	PSF_LONG_TESTS=1 PSF_PYTHON=$(CURDIR)/$(PYTHON) swift test $(SWIFT_FLAGS) --skip-build
	$(PYTHON) Scripts/check-hostile.py --psf $(PSF) --files 10000 --seconds 120 --megabytes 2000
	$(PYTHON) Scripts/check-faults.py --psf $(PSF) --whole
	$(PYTHON) Scripts/check-mistakes.py --psf $(PSF)
	$(PYTHON) Scripts/check-kills.py --psf $(PSF) --runs 100
	$(PYTHON) Scripts/check-interruptions.py --psf $(PSF) --runs 100
	$(PYTHON) Scripts/check-publish.py --psf $(PSF) --rounds 25
	Scripts/fuzz
	$(PYTHON) Scripts/check-generated.py --psf $(PSF) --whole
	Scripts/check-debug
	Scripts/check-deb $(PSF)
	$(PSF) build
	$(PYTHON) Scripts/check-reading.py site --all

bench: program
	python3 Benchmarks/bench.py --psf $(PSF) --templates templates
	python3 Benchmarks/bench_diff.py --psf $(PSF)
	python3 Benchmarks/bench_check.py --psf $(PSF)
	python3 Benchmarks/bench_edits.py --psf $(PSF)
	python3 Benchmarks/bench_pdf.py --psf $(PSF)
	python3 Benchmarks/bench_search.py --psf $(PSF)
	python3 Benchmarks/bench_pages.py --psf $(PSF)

bench-diff: program
	python3 Benchmarks/bench_diff.py --psf $(PSF)

links: program
	$(PSF) build
	Scripts/check-links

format:
	swift format --in-place --recursive --parallel Sources Tests Package.swift

clean:
	rm -rf .build .psf-cache site/*
