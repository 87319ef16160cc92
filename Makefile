# cpted: what can be made here. `make` alone lists it.
# Needs Python 3.11 or later with venv, and make; everything else is fetched into $(VENV).

VENV ?= .venv
CONSTRAINTS := .ci/constraints.txt
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check --no-input
FROZEN := --constraint $(CONSTRAINTS)
FROZEN_BUILD := $(FROZEN) --build-constraint $(CONSTRAINTS)
CATALOGUES := cpted_cli/wording/catalogues
PYTHON ?= $(shell sh .ci/find-python.sh)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test style lint format types floors wheel soak bench words constraints pango pictures clean

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' Makefile

demo: $(VENV)/.runtime pango ## Lay out the example in demo/, score it and render its reports
	$(BIN)/cpted demo demo

test: $(VENV)/.dev pango style ## Check style, types and floors, then run all tests but the long ones, on the wheel too
	$(BIN)/python -m pytest -m "not soak" -n auto --dist loadscope --cov --cov-report=term-missing:skip-covered

style: lint format types floors ## Check style, types and floors only

lint: $(VENV)/.dev
	$(BIN)/ruff check .

format: $(VENV)/.dev
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

floors: $(VENV)/.dev
	$(BIN)/lint-imports

wheel: $(VENV)/.dev ## Build the wheel and the source archive into dist/
	PIP_CONSTRAINT=$(CURDIR)/$(CONSTRAINTS) $(BIN)/python -m build --outdir dist .

soak: $(VENV)/.dev pango ## Run the long tests: kills, mutations, large inputs
	$(BIN)/python -m pytest -m soak

bench: $(VENV)/.dev pango ## Print how fast cpted is, as ratios (ROWS="startup yaml" for some of them)
	$(BIN)/python -m tests.benchmarks.run $(ROWS)

words: $(VENV)/.dev ## Collect the program's sentences into the catalogues and compile them
	sh .ci/words.sh $(BIN) $(CATALOGUES)

constraints: ## Freeze anew what a fresh environment gets today, into .ci/constraints.txt
	sh .ci/freeze.sh "$(PYTHON)" $(CONSTRAINTS)

pango: $(VENV)/.runtime
	@sh .ci/pango.sh $(BIN)/python

pictures: $(VENV)/.dev pango ## Draw the README's pictures from the real program
	$(BIN)/python examples/draw_pictures.py

clean: ## Remove what was made: environment, caches, dist/, demo/
	rm -rf $(VENV) demo dist build htmlcov .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis \
		.import_linter_cache
	find cpted_cli tests examples -name __pycache__ -type d -prune -exec rm -rf {} +

# Two stamps in one environment: what cpted runs with, and what its tests need on top.
$(VENV)/.runtime: pyproject.toml $(CONSTRAINTS)
	@sh .ci/new-environment.sh "$(PYTHON)" $(VENV)
	@$(PIP) install --upgrade $(FROZEN) pip
	@$(PIP) install $(FROZEN_BUILD) --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime
	@$(PIP) install $(FROZEN_BUILD) --group dev
	@touch $@
