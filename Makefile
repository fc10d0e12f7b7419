# make site   builds the whole site into site/
# make test   runs every check there is
#
# Both install what is missing (see Scripts/setup) and need no other step. The tests come with a program of their own, which
# they and all checks use: it is compiled so that tests can look inside, which takes longer and runs slower.

SWIFT_FLAGS = --configuration release -debug-info-format none
PSF = .build/release/psf
PYTHON = .build/venv/bin/python
test test-long: SWIFT_FLAGS += --scratch-path .build/testing -Xswiftc -enable-testing
test test-long: PSF = .build/testing/release/psf

.PHONY: site test test-long bench bench-diff links format clean program setup setup-tests

site: program
	$(PSF) build

program: setup
	@test -e $(PSF) || echo "Compiling psf; the first time that takes about five minutes on two cores."
	swift build $(SWIFT_FLAGS) --product psf

setup:
	@Scripts/setup

setup-tests: setup
	@Scripts/setup-tests

test: setup-tests
	swift format lint --strict --recursive --parallel Sources Tests Fuzzing Package.swift
	swift build $(SWIFT_FLAGS) --build-tests --explicit-target-dependency-import-check error
	PSF_PYTHON=$(CURDIR)/$(PYTHON) swift test $(SWIFT_FLAGS) --skip-build --parallel
	$(PSF) check
	$(PYTHON) Scripts/check-hostile.py --psf $(PSF) --files 500
	$(PYTHON) Scripts/check-faults.py --psf $(PSF) --runs 260
	$(PYTHON) Scripts/check-gates.py --psf $(PSF)
	$(PYTHON) Scripts/check-mistakes.py --psf $(PSF) --sample 120
	$(PYTHON) Scripts/check-kills.py --psf $(PSF)
	$(PSF) build
	$(PYTHON) Scripts/check-html.py site
	$(PYTHON) Scripts/check-citations.py site
	$(PYTHON) Scripts/check-search.py site
	$(PYTHON) Scripts/check-reading.py site
	$(PYTHON) Scripts/check-agreement.py site content
	$(PYTHON) Scripts/check-agreement.py site content --self-test
	$(PYTHON) Scripts/check-generated.py --psf $(PSF)
	$(PYTHON) Scripts/check-nginx.py --psf $(PSF)
	Scripts/check-links

# The long runs: hostile files, mutations, all generated texts and much of the standards of others.
test-long: setup-tests
	swift build $(SWIFT_FLAGS) --build-tests
	PSF_LONG_TESTS=1 PSF_PYTHON=$(CURDIR)/$(PYTHON) swift test $(SWIFT_FLAGS) --skip-build
	$(PYTHON) Scripts/check-hostile.py --psf $(PSF) --files 10000
	$(PYTHON) Scripts/check-faults.py --psf $(PSF) --whole
	$(PYTHON) Scripts/check-mistakes.py --psf $(PSF)
	$(PYTHON) Scripts/check-kills.py --psf $(PSF) --runs 100
	Scripts/fuzz
	$(PYTHON) Scripts/check-generated.py --psf $(PSF) --whole
	Scripts/check-debug
	$(PSF) build
	$(PYTHON) Scripts/check-reading.py site --all

bench: program
	python3 Benchmarks/bench.py --psf $(PSF) --templates templates
	python3 Benchmarks/bench_diff.py --psf $(PSF)
	python3 Benchmarks/bench_check.py --psf $(PSF)
	python3 Benchmarks/bench_edits.py --psf $(PSF)
	python3 Benchmarks/bench_pdf.py --psf $(PSF)
	python3 Benchmarks/bench_search.py --psf $(PSF)

bench-diff: program
	python3 Benchmarks/bench_diff.py --psf $(PSF)

links: program
	$(PSF) build
	Scripts/check-links

format:
	swift format --in-place --recursive --parallel Sources Tests Package.swift

clean:
	rm -rf .build .psf-cache site/*
