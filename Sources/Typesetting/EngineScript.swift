/// What runs in the child process: limits itself, cuts itself off from the network, then sets `main.typ` of its folder.
///
/// Results: `out.pdf` or `out-N.png` in the folder, and one line of JSON on standard output.
enum EngineScript {
  /// Exit codes of the script.
  static let missing: Int32 = 3
  static let refused: Int32 = 4
  static let tooLarge: Int32 = 5

  static let text = limits + glyphs + work

  private static let limits = #"""
    import ctypes, json, os, re, resource, sys
    job = json.loads(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (job["memory"], job["memory"]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (job["output"], job["output"]))
    resource.setrlimit(resource.RLIMIT_CPU, (job["seconds"] * 2, job["seconds"] * 2))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        import typst
    except Exception:
        sys.exit(3)
    # A namespace without a network device, where the machine lets an ordinary process have one. Nothing in our template
    # asks for a package, and the folders in which packages would be looked for do not exist.
    CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
    try:
        ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWUSER | CLONE_NEWNET)
    except Exception:
        pass
    nowhere = os.path.join(os.getcwd(), "no-packages")
    places = dict(root=os.getcwd(), package_path=nowhere, package_cache_path=nowhere)

    """#

  /// A character for which no font has a shape would make the file break its own promise, and the engine refuses to write
  /// it. Printers set 〓 (geta) in such a place; which characters were replaced is told.
  private static let glyphs = #"""
    GETA, replaced = "\u3013", set()
    LIKELY = re.compile("[\t\n\r -~\u00a0-\u00ff\u0370-\u03ff\u0400-\u045f\u2000-\u33ff\u3400-\u9fff\uf900-\ufaff"
        "\ufe30-\ufe4f\uff00-\uffef\U00020000-\U000323af]")

    def swapped(value, is_missing):
        if isinstance(value, str):
            gone = {sign for sign in value if is_missing(sign)}
            replaced.update(gone)
            return "".join(GETA if sign in gone else sign for sign in value) if gone else value
        if isinstance(value, list):
            return [swapped(item, is_missing) for item in value]
        if isinstance(value, dict):
            return {key: swapped(item, is_missing) for key, item in value.items()}
        return value

    def swap(is_missing):
        with open("document.json", encoding="utf-8") as file:
            document = json.load(file)
        with open("document.json", "w", encoding="utf-8") as file:
            json.dump(swapped(document, is_missing), file, ensure_ascii=False)

    def mended(problem, attempt):
        named = re.findall(r'the text `"(.+?)"` could not be displayed', getattr(problem, "diagnostic", "") or str(problem))
        if not named or attempt > 20 or not os.path.exists("document.json"):
            return False
        signs = set("".join(named)) - {GETA}
        swap(lambda sign: sign in signs or (attempt == 0 and not LIKELY.match(sign)))
        return bool(signs)

    """#

  private static let work = #"""
    def pdf(attempt=0):
        compiler = typst.Compiler("main.typ", **places)
        pages = json.loads(compiler.query("<page-count>", field="value", one=True))
        if pages > job["pages"]:
            sys.exit(5)
        try:
            compiler.compile(output="out.pdf", format="pdf", pdf_standards=job["standards"], timestamp=job["timestamp"])
        except typst.TypstError as problem:
            if not mended(problem, attempt):
                raise
            return pdf(attempt + 1)
        return pages

    def pictures():
        made = typst.compile("main.typ", format="png", ppi=job["ppi"], **places)
        made = made if isinstance(made, list) else [made]
        for number, page in enumerate(made):
            with open("out-%d.png" % (number + 1), "wb") as file:
                file.write(page)
        return len(made)

    try:
        pages = pdf() if job["format"] == "pdf" else pictures()
        print(json.dumps([pages] + sorted(ord(sign) for sign in replaced)[:1000]))
    except (MemoryError, OSError):
        sys.exit(5)
    except Exception as problem:
        sys.stderr.write((getattr(problem, "diagnostic", "") or str(problem))[:8000])
        sys.exit(4)
    """#
}
