.PHONY: site serve test check schema lock help
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin
export NO_MKDOCS_2_WARNING = 1

site: $(VENV)/site.stamp ## Build the site in four languages into site/
	$(RUN)/mkdocs build --strict

serve: $(VENV)/site.stamp ## Show the site at http://localhost:8000 and rebuild it after each edit
	$(RUN)/mkdocs serve

test: $(VENV)/test.stamp node_modules/.stamp ## Check the directory, the code and every kind of page in a browser
	sh tests/all.sh

check: $(VENV)/site.stamp ## Say what is wrong in the directory
	$(RUN)/lebonplan check

schema: $(VENV)/site.stamp ## Write directory/schema/ anew after a change of the model or the lists
	$(RUN)/lebonplan schema --write

lock: ## Write the lock files anew (needs uv)
	uv pip compile pyproject.toml --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --python-version 3.11 -q -o requirements.lock
	uv pip compile pyproject.toml --extra test --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --python-version 3.11 -q -o requirements-test.lock

help: ## Show these lines
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

$(VENV)/site.stamp: requirements.lock pyproject.toml
	test -x $(RUN)/python || $(PYTHON) -m venv $(VENV)
	$(RUN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(RUN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/test.stamp: requirements-test.lock $(VENV)/site.stamp
	$(RUN)/python -m pip install --quiet --require-hashes -r requirements-test.lock
	touch $@

node_modules/.stamp: package-lock.json
	npm ci --silent --ignore-scripts
	touch $@
