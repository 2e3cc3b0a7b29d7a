# Two commands do everything: `make run` and `make test`. Every other target is for people who change the code.
PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= tests/gold

.DEFAULT_GOAL := help
.PHONY: help run test check format bench bench-large relevance score lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/run.stamp ## set up, index seeds/, serve on http://127.0.0.1:8000 (PORT=… for another port)
	@echo "Indexing seeds/ …"
	@$(BIN)/whosaid index seeds --index index
	@exec $(BIN)/whosaid serve --index index --host $(HOST) --port $(PORT)

test: $(VENV)/dev.stamp ## set up and run every test, those in a real browser included
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m pytest -n auto $(PYTEST)

check: $(VENV)/dev.stamp ## ruff, mypy --strict, import-linter, the tests of the docs
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python -m pytest -q tests/test_docs.py

format: $(VENV)/dev.stamp ## bring the code into its one form
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(VENV)/bench.stamp ## speed at 10,000 and 100,000 passages beside peers in the same run (BENCH=--write for the docs)
	@$(BIN)/python -m benchmarks.speed $(BENCH)

bench-large: $(VENV)/bench.stamp ## the same with a million passages and, beside ours, only native peers
	@$(BIN)/python -m benchmarks.speed --sizes 1000 10000 100000 1000000 --native-peers $(BENCH)

relevance: $(VENV)/bench.stamp ## ranking on judged collections (COLLECTIONS=folder of them)
	@$(BIN)/python -m benchmarks.relevance $(COLLECTIONS)

score: $(VENV)/dev.stamp ## labels against the gold standard (GOLD=folder for another, SCORE=--errors or --json)
	@$(BIN)/python -m benchmarks.labels $(GOLD) $(SCORE)

lock: ## pin every dependency with hashes (needs uv on the path)
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 --extra pdf --group build pyproject.toml -o requirements/run.txt
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 --group dev pyproject.toml -o requirements/dev.txt
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 --group bench pyproject.toml -c requirements/dev.txt -o requirements/bench.txt

clean: ## remove the environment and the built index
	rm -rf $(VENV) index/[0-9a-z]* index/CURRENT

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "whosaid needs Python 3.11 or newer; '$(PYTHON)' is not. Install one and say: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "This Python has no venv module. On Debian or Ubuntu: sudo apt-get install python3-venv" >&2; exit 2; }
	@echo "Creating $(VENV) …"
	@$(PYTHON) -m venv $(VENV)

# The locked packages first, each checked against its hash, then the project itself without looking anything up.
$(VENV)/run.stamp: requirements/run.txt pyproject.toml | $(BIN)/python
	@echo "Installing $$(grep -c '^[a-zA-Z]' requirements/run.txt) packages that whosaid needs (about a minute, once) …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/run.txt
	@echo "Installing whosaid itself …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/bench.stamp: requirements/bench.txt $(VENV)/dev.stamp
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt pyproject.toml | $(BIN)/python
	@echo "Installing $$(grep -c '^[a-zA-Z]' requirements/dev.txt) packages that the tests need (a minute or two, once) …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@echo "Installing whosaid itself …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/run.stamp
