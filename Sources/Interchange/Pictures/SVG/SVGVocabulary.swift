/// What a drawing may consist of (SVG 2): the allow-list. What is not named here is not written.
enum SVGVocabulary {
  /// Shapes, texts, gradients and what they are made of. No script, no style sheet, no animation, nothing from outside
  /// (`image`, `feImage`), no other language inside (`foreignObject`), no filters, which can cost without bound.
  static let elements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "title", "desc", "rect", "circle", "ellipse", "line", "polyline", "polygon",
    "path", "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern",
    "marker",
  ]

  /// Elements that only hold others: they become groups. Of a `switch` the first that may stand is kept, as a program
  /// shows the first that it understands.
  static let groups: Set<String> = ["a", "switch"]

  /// Elements in which characters are shown or read out.
  static let texts: Set<String> = ["text", "tspan", "textPath", "title", "desc"]

  /// What a value of an attribute must look like.
  enum Value {
    /// Words, numbers and units.
    case plain
    /// The data of a path, or points.
    case path
    /// A list of transformations.
    case transform
    /// A colour, or a gradient or pattern of this drawing.
    case paint
    /// `none`, or a clip, mask or marker of this drawing.
    case reference
    /// Names of type faces.
    case family
  }

  /// Attributes for geometry.
  static let geometry: [String: Value] = [
    "viewBox": .plain, "preserveAspectRatio": .plain, "x": .plain, "y": .plain, "width": .plain, "height": .plain,
    "cx": .plain, "cy": .plain, "r": .plain, "rx": .plain, "ry": .plain, "x1": .plain, "y1": .plain, "x2": .plain,
    "y2": .plain, "fx": .plain, "fy": .plain, "fr": .plain, "dx": .plain, "dy": .plain, "rotate": .plain,
    "offset": .plain, "refX": .plain, "refY": .plain, "markerWidth": .plain, "markerHeight": .plain,
    "markerUnits": .plain, "orient": .plain, "textLength": .plain, "lengthAdjust": .plain, "startOffset": .plain,
    "method": .plain, "spacing": .plain, "side": .plain, "pathLength": .plain, "gradientUnits": .plain,
    "spreadMethod": .plain, "clipPathUnits": .plain, "maskUnits": .plain, "maskContentUnits": .plain,
    "patternUnits": .plain, "patternContentUnits": .plain, "d": .path, "points": .path, "transform": .transform,
    "gradientTransform": .transform, "patternTransform": .transform, "lang": .plain,
  ]

  /// Properties of style, as attributes or in style sheets.
  static let properties: [String: Value] = [
    "fill": .paint, "stroke": .paint, "stop-color": .paint, "color": .paint, "fill-opacity": .plain,
    "stroke-opacity": .plain, "stop-opacity": .plain, "opacity": .plain, "fill-rule": .plain, "clip-rule": .plain,
    "stroke-width": .plain, "stroke-linecap": .plain, "stroke-linejoin": .plain, "stroke-miterlimit": .plain,
    "stroke-dasharray": .plain, "stroke-dashoffset": .plain, "paint-order": .plain, "vector-effect": .plain,
    "font-family": .family, "font-size": .plain, "font-size-adjust": .plain, "font-weight": .plain,
    "font-style": .plain, "font-variant": .plain, "font-stretch": .plain, "letter-spacing": .plain,
    "word-spacing": .plain, "baseline-shift": .plain, "dominant-baseline": .plain, "alignment-baseline": .plain,
    "text-anchor": .plain, "text-decoration": .plain, "writing-mode": .plain, "direction": .plain,
    "white-space": .plain, "display": .plain, "visibility": .plain, "overflow": .plain, "shape-rendering": .plain,
    "text-rendering": .plain, "image-rendering": .plain, "color-interpolation": .plain, "mix-blend-mode": .plain,
    "isolation": .plain, "clip-path": .reference, "mask": .reference, "marker-start": .reference,
    "marker-mid": .reference, "marker-end": .reference, "marker": .reference,
  ]

  /// What programs note for themselves, and what changes nothing in a picture: it goes without a word.
  static func isSilent(attribute name: String) -> Bool {
    ["class", "version", "baseProfile", "role", "tabindex", "focusable", "space", "type", "contentStyleType"]
      .contains(name) || name.hasPrefix("data-") || name.hasPrefix("aria-") || name.hasPrefix("-")
      || name.hasPrefix("enable-background")
  }

  /// Elements without a look.
  static let silentElements: Set<String> = ["metadata", "style"]
}
