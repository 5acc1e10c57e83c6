# Every target installs what it lacks before it starts (Scripts/setup), and asks only for what it needs.

# Another Python that has Scripts/fixtures/requirements.txt installed may stand in: make fixtures FIXTURES_PYTHON=…
FIXTURES_PYTHON ?= .cache/fixtures-venv/bin/python
TRAIN_PYTHON ?= .cache/train-venv/bin/python

# Warnings are errors in this project's own builds (see Package.swift).
export AUTOCLASSES_STRICT = 1

.DEFAULT_GOAL := help
.PHONY: help train demo test test-long test-spark test-checkpoints fuzz lint format build bench docs screenshots fixtures fixtures-version5 fixtures-checkpoints clean

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## Name languages, read a digit and transcribe speech with the bundled models
	@Scripts/setup swift media
	@Scripts/demo

test: ## Run all tests, the NEON kernels under an emulator among them, and check the kernels' machine code
	@Scripts/setup swift media model arm valgrind
	swift test
	Scripts/test-kernels-arm
	Scripts/check-kernels
	Scripts/check-kernels --count

test-long: build ## Kill, race and starve the hub's client and long runs, and measure them
	Scripts/test-hub-long
	Scripts/test-run-long

test-spark: build ## Run Examples/Spark with PySpark in local mode
	Scripts/test-spark

test-checkpoints: build ## Let transformers load what is converted of every format (BENCH_PYTHON names a Python that has it)
	$(or $(BENCH_PYTHON),python3) Scripts/test-checkpoints-python.py .build/release/autoclass

fuzz: ## Give each reader random files for a minute
	@Scripts/setup swift media
	Scripts/fuzz

lint: ## Check the formatting and print the line budget
	@Scripts/setup swift
	@swift format lint --strict --recursive Package.swift Sources Tests Examples || \
	  { echo "'make format' fixes the layout; documentation and forced unwraps need a hand." >&2; exit 1; }
	@Scripts/line-budget

format: ## Format the sources in place
	@Scripts/setup swift
	swift format --in-place --recursive Package.swift Sources Tests Examples

build: ## Build the command line for release
	@Scripts/setup swift media
	swift build -c release --product autoclass

bench: ## Measure against transformers and onnxruntime in one run
	@Scripts/setup swift media model python
	Scripts/bench

docs: ## Build the documentation with DocC
	@Scripts/setup swift media
	Scripts/docs

screenshots: build ## Photograph the pages of Documentation/Pages.md (needs Chromium)
	Scripts/screenshots

fixtures: $(FIXTURES_PYTHON) ## Write Tests/Fixtures anew with Python
	@set -e; for script in $$(ls Scripts/fixtures/*.py | LC_ALL=C sort); do \
	  case $$script in *common.py) true;; *) false;; esac || { echo $$script; $(FIXTURES_PYTHON) $$script; }; \
	done

fixtures-version5: .cache/version5-venv/bin/python ## Write those of models that only transformers 5 has anew
	@$< Scripts/fixtures/version5/models_version5.py

.cache/version5-venv/bin/python: Scripts/fixtures/version5/requirements.txt
	@Scripts/setup python
	python3 -m venv .cache/version5-venv
	$@ -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

fixtures-checkpoints: .cache/checkpoints-venv/bin/python ## Write those of TensorFlow, Keras and GGUF anew
	@set -e; for script in tensorflow_bundle tensorflow_keras gguf_files; do \
	  echo $$script; $< Scripts/fixtures/checkpoints/$$script.py; \
	done

.cache/checkpoints-venv/bin/python: Scripts/fixtures/checkpoints/requirements.txt
	@Scripts/setup python
	python3 -m venv .cache/checkpoints-venv
	$@ -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

.cache/fixtures-venv/bin/python: Scripts/fixtures/requirements.txt
	@Scripts/setup python
	python3 -m venv .cache/fixtures-venv
	$@ -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

train: $(TRAIN_PYTHON) ## Train the bundled models anew (minutes, one core; needs espeak-ng)
	@command -v espeak-ng >/dev/null || { echo "Install espeak-ng first." >&2; exit 1; }
	@set -e; for script in langid digits spoken_digits; do echo $$script; $(TRAIN_PYTHON) Scripts/train/$$script.py; done

.cache/train-venv/bin/python: Scripts/train/requirements.txt
	@Scripts/setup python
	python3 -m venv .cache/train-venv
	$@ -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

clean: ## Remove what was built; .cache, with the model, stays
	rm -rf .build
