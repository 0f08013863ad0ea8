# Two commands do everything on a fresh machine: `make run` and `make test`. `make` alone lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run site test test-swift test-browser test-store test-api test-opendata test-documents check lint format docs screenshot bench soak new-rule clean

PORT ?= 8080
PLAN ?= Examples/mihon
MINUTES ?= 5
ROUNDS ?= 1000
SWIFT_PATHS := Package.swift Sources Tests

# One debug build serves run and test. TEBIKI_SCRATCH moves it, for example to share one among clones.
SCRATCH := $(or $(TEBIKI_SCRATCH),.build)
VENV := $(or $(TEBIKI_VENV),.venv)
export TEBIKI_SCRATCH := $(SCRATCH)
export TEBIKI_VENV := $(VENV)
BINARY := $(SCRATCH)/debug/tebiki
HAMMER := $(SCRATCH)/debug/store-hammer
PYTHON := $(VENV)/bin/python

# SwiftPM lets a target import a module that it did not declare as long as somebody else built it first.
BUILD_TESTS := swift build --scratch-path $(SCRATCH) --build-tests --explicit-target-dependency-import-check error

help: ## この一覧を表示します / List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo "  例 / e.g.: make site PORT=8081 PLAN=Examples/real/gunma"

run: ## 準備し、組み立て、見本県の公表サイトとお試し用の作業場所を開きます / Set up, build, the sample's site and an office to try (PORT=)
	@scripts/setup run
	@scripts/build-program >/dev/null
	@exec $(BINARY) demo --port $(PORT)

site: ## 計画フォルダーのサイトだけを開きます / Serve the site of a plan folder alone (PORT=, PLAN=)
	@scripts/setup run
	@scripts/build-program >/dev/null
	@exec $(BINARY) serve $(PLAN) --port $(PORT)

test: ## 準備し、すべての試験を行います / Set up, then every check and test (cold: about 10 min)
	@echo "● 準備 → 検査 → 組み立て → 試験 → 画面の試験（初回は10分ほど、次からは3分ほど）"
	@echo "  Set-up, lint, build, tests, browser tests (about 10 min the first time, then about 3)"
	@scripts/setup test
	@$(MAKE) --no-print-directory check lint test-swift
	@echo "● 文書がコードと合っているか / Are the generated pages in step"
	@TEBIKI_BIN=$(BINARY) scripts/check-docs
	@$(MAKE) --no-print-directory test-store test-api test-opendata test-documents test-browser

test-swift: ## Swift の試験だけを行います / Swift tests only (FILTER=…)
	@scripts/setup test
	@echo "● 試験を組み立てます（初回は5〜8分）/ Building the tests (5–8 min the first time)"
	@$(BUILD_TESTS)
	@echo "● Swift の試験 / Swift tests"
	@scripts/with-glewlwyd scripts/with-postgres swift test --scratch-path $(SCRATCH) --skip-build --disable-xctest $(if $(FILTER),--filter '$(FILTER)')

test-browser: ## 画面の試験だけを行います / Browser tests only (PLAN=)
	@scripts/setup test
	@scripts/build-program >/dev/null
	@echo "● 公表サイトの画面の試験（2〜3分）/ Browser tests of the site (2–3 min)"
	@TEBIKI_BIN=$(BINARY) TEBIKI_FOLDER=$(PLAN) $(PYTHON) Tests/browser/run.py
	@echo "● 作業場所の画面の試験（2〜3分）/ Browser tests of the office (2–3 min)"
	@TEBIKI_BIN=$(BINARY) $(PYTHON) Tests/browser/office.py
	@TEBIKI_BIN=$(BINARY) scripts/with-glewlwyd $(PYTHON) Tests/office/oidc_test.py

test-store: ## 保存の試験だけを行います / Store under kill -9, full disks, faults, failover (about 2 min)
	@scripts/setup test
	@$(BUILD_TESTS)
	@echo "● 保存の試験（2分ほど）/ Store tests (about 2 min)"
	@TEBIKI_BIN=$(BINARY) TEBIKI_HAMMER=$(HAMMER) PYTHON=$(PYTHON) scripts/test-store

test-api: ## 公開側の試験だけを行います / List, feeds and interface of a served store (about 1 min; EXAMPLES=20)
	@scripts/setup test
	@scripts/build-program >/dev/null
	@echo "● 公開側の試験（1分ほど）/ Tests of the public side (about 1 min)"
	@TEBIKI_BIN=$(BINARY) PYTHON=$(PYTHON) scripts/test-api

test-opendata: ## 公開データの試験だけを行います / Catalogue and workbook of a built site (about 1 min)
	@scripts/setup test
	@scripts/build-program >/dev/null
	@echo "● 公開データの試験（1分ほど）/ Tests of the open data (about 1 min)"
	@TEBIKI_BIN=$(BINARY) $(PYTHON) Tests/opendata/dcat_test.py

test-documents: ## 文書の試験だけを行います / Every form of an edition, made twice, read back and compared (about 2 min)
	@scripts/setup test
	@scripts/build-program >/dev/null
	@echo "● 文書の試験（2分ほど）/ Tests of the documents (about 2 min)"
	@TEBIKI_BIN=$(BINARY) TEBIKI_FOLDER=$(PLAN) $(PYTHON) Tests/documents/run.py

check: ## リポジトリの決まりを確かめます / Structural rules of the repository
	@scripts/check-repository

lint: ## 書式を確かめます / Check the format of the Swift files
	@swift format lint --strict --parallel --recursive $(SWIFT_PATHS)
	@echo "lint: clean"

format: ## 書式を整えます / Format the Swift files
	@swift format --in-place --parallel --recursive $(SWIFT_PATHS)

docs: ## docs/ の生成文書を書き直します / Write the generated pages under docs/ anew
	@scripts/setup run
	@scripts/build-program >/dev/null
	@rm -rf docs/rules
	@$(BINARY) docs --output docs

screenshot: ## README の画面写真を撮り直します / Take the pictures of the README anew
	@scripts/setup test
	@scripts/build-program >/dev/null
	@TEBIKI_BIN=$(BINARY) $(PYTHON) scripts/screenshot

bench: ## 速さを測ります / Measure the speed against its peers (about 20 min; a release build the first time)
	@scripts/setup bench
	@scripts/bench

soak: ## 長い時間かけて負荷を与えます / Serve under load and watch memory (MINUTES=5); kill a writing store (ROUNDS=1000)
	@scripts/setup bench
	@scripts/setup test
	@$(BUILD_TESTS)
	@TEBIKI_HAMMER=$(HAMMER) PYTHON=$(PYTHON) ROUNDS=$(ROUNDS) scripts/test-store soak
	@TEBIKI_BIN=$(BINARY) scripts/soak $(MINUTES)

new-rule: ## 規則のひな型を作ります / Skeleton of a rule (NAME=publication-has-contact FAMILY=Publication)
	@scripts/new-rule "$(NAME)" "$(FAMILY)"

clean: ## 組み立てたものを消します / Remove what was built
	rm -rf .build .build-bench $(VENV) bench/out
