# `make run` and `make test`; `make bench` for figures. They need Python 3.11 or newer, git and make.

PYTHON ?= python3
# LOCKED=1: in an environment of its own, what requirements.lock names and nothing else, each file by its hash.
VENV := .venv$(if $(LOCKED),-locked)
BIN := $(VENV)/bin

# The index of this checkout; `cfr` outside of make keeps its own.
export CFR_HOME ?= $(CURDIR)/.home

# The question goes to the program through the environment, never through shell text or make's own.
export QUESTION := $(value Q)
unexport Q
ROUNDS ?= 3
KILLS ?= 200
FLAGSHIP := which systems are exempt from (e)(12)

RUNTIME := $(VENV)/.runtime
DEVELOPMENT := $(VENV)/.development

PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check
HASHED := $(PIP) --require-hashes -r requirements.lock >&2 && $(PIP) --no-deps --no-build-isolation

.PHONY: run test format lint types imports answers tests bench damage lock clean
.DEFAULT_GOAL := run

## Opens the chat. Without a terminal, or with Q="...", answers that question on standard output.
run: $(RUNTIME)
	@if [ -n "$$QUESTION" ] || ! [ -t 0 ] || ! [ -t 1 ]; then \
		$(BIN)/cfr ask -- "$${QUESTION:-$(FLAGSHIP)}" || [ $$? -eq 3 ]; \
	else \
		{ $(BIN)/cfr index verify >/dev/null 2>&1 || $(BIN)/cfr index build >/dev/null; } && $(BIN)/cfr chat; \
	fi

## Runs every check, the tests last, and fails when one of them failed.
test: $(DEVELOPMENT)
	@$(MAKE) --no-print-directory --keep-going -j1 format lint types imports answers tests

format: $(DEVELOPMENT)
	$(BIN)/ruff format --check .

lint: $(DEVELOPMENT)
	$(BIN)/ruff check .

types: $(DEVELOPMENT)
	$(BIN)/mypy

imports: $(DEVELOPMENT)
	$(BIN)/lint-imports

answers: $(DEVELOPMENT)
	$(BIN)/cfr batch $(sort $(wildcard tests/questions/*.jsonl))

tests: $(DEVELOPMENT)
	$(BIN)/pytest -n 2 --dist loadfile --cov --cov-report=term:skip-covered

## Times cfr beside a plain pipeline of the same packages, and writes the table into the README.
## FILES="a.jsonl b.jsonl" names other questions, ROUNDS=5 another number of rounds. TITLES="a.xml b.xml"
## measures what those titles of the CFR take instead, TOGETHER=1 added in one go, READING=1 only how long each is read;
## TITLES_HOME=DIR asks a home where titles were added before.
bench: $(RUNTIME)
ifdef TITLES
	@$(BIN)/python benchmarks/titles.py --rounds $(ROUNDS) $(if $(READING),--reading) $(if $(TOGETHER),--together) $(TITLES)
else ifdef TITLES_HOME
	@$(BIN)/python benchmarks/titles.py --rounds $(ROUNDS) --home "$(TITLES_HOME)"
else
	@$(BIN)/python benchmarks/run.py --rounds $(ROUNDS) --readme README.md $(FILES)
endif

## Kills cfr while it writes, damages its files, fills its disk, and asks again each time. KILLS=20 is a short one.
damage: $(RUNTIME)
	@$(BIN)/cfr ask -q -- "$(FLAGSHIP)" >/dev/null
	@$(BIN)/python benchmarks/damage.py --kills $(KILLS) --from "$(CFR_HOME)"

## Writes requirements.lock anew; UPGRADE=1 takes the newest versions. Torch without GPU libraries is found where
## PIP_FIND_LINKS says, since the package index has none for Linux.
lock: $(DEVELOPMENT)
	@$(PIP) uv
	@UV_FIND_LINKS="$$PIP_FIND_LINKS" $(BIN)/uv pip compile --quiet --no-config $(if $(UPGRADE),--upgrade) pyproject.toml \
		--extra dev --generate-hashes --no-annotate --custom-compile-command "make lock" \
		--python-version 3.11 --python-platform x86_64-manylinux_2_28 --output-file requirements.lock

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: name one with PYTHON=..." >&2; exit 1; }
	@echo "Creating $(VENV)" >&2
	@$(PYTHON) -m venv $(VENV)

$(RUNTIME): pyproject.toml requirements.lock | $(VENV)/bin/python
	@echo "Installing cfr-desk and what it needs (the first time, this takes some minutes)" >&2
	@$(if $(LOCKED),$(HASHED),$(PIP)) --editable . >&2
	@touch $@

$(DEVELOPMENT): pyproject.toml requirements.lock | $(VENV)/bin/python
	@echo "Installing cfr-desk with its development tools (the first time, this takes some minutes)" >&2
	@$(if $(LOCKED),$(HASHED) --editable .,$(PIP) --editable '.[dev]') >&2
	@touch $@ $(RUNTIME)

clean:
	rm -rf .venv .venv-locked .home build dist *.egg-info .coverage
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
