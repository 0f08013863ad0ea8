/// What runs in the child process: limits itself, cuts itself off from the network, then sets `main.typ` of its folder.
///
/// Results: `out.pdf` or `out-N.png` in the folder, and one line of JSON on standard output.
enum EngineScript {
  /// Exit codes of the script.
  static let missing: Int32 = 3
  static let refused: Int32 = 4
  static let tooLarge: Int32 = 5

  static let text = #"""
    import ctypes, json, os, resource, sys
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
    common = dict(root=os.getcwd(), package_path=nowhere, package_cache_path=nowhere, timestamp=job["timestamp"])
    try:
        if job["format"] == "pdf":
            pages = json.loads(typst.query("main.typ", "<page-count>", field="value", one=True, root=os.getcwd(),
                package_path=nowhere, package_cache_path=nowhere))
            if pages > job["pages"]:
                sys.exit(5)
            typst.compile("main.typ", output="out.pdf", format="pdf", pdf_standards=job["standards"], **common)
            print(json.dumps({"pages": pages}))
        else:
            made = typst.compile("main.typ", format="png", ppi=job["ppi"], **common)
            made = made if isinstance(made, list) else [made]
            for number, page in enumerate(made):
                with open("out-%d.png" % (number + 1), "wb") as file:
                    file.write(page)
            print(json.dumps({"pages": len(made)}))
    except MemoryError:
        sys.exit(5)
    except OSError:
        sys.exit(5)
    except Exception as problem:
        sys.stderr.write((getattr(problem, "diagnostic", "") or str(problem))[:8000])
        sys.exit(4)
    """#
}
