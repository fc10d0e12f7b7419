/// The elements and attributes of SVG 1.1 and 2 (https://www.w3.org/TR/SVG2/) that are allowed: shapes, text and paint, without
/// scripts, animation, filters and what loads other files.
enum SVGVocabulary {
  static let namespace = "http://www.w3.org/2000/svg"
  static let linkNamespace = "http://www.w3.org/1999/xlink"

  static let elements: Set<String> = [
    "circle", "clipPath", "defs", "desc", "ellipse", "g", "image", "line", "linearGradient",
    "marker", "mask", "path", "pattern", "polygon", "polyline", "radialGradient", "rect", "stop",
    "style", "svg", "symbol", "text", "textPath", "title", "tspan", "use",
  ]

  /// Names of attributes that are allowed whatever they say, so long as their value loads nothing.
  static let attributes: Set<String> = [
    // Shapes and places.
    "cx", "cy", "d", "dx", "dy", "fr", "fx", "fy", "height", "method", "offset", "orient", "path",
    "pathLength", "points", "preserveAspectRatio", "r", "refX", "refY", "rotate", "rx", "ry",
    "side",
    "spacing", "startOffset", "textLength", "lengthAdjust", "transform", "viewBox", "width", "x",
    "x1", "x2", "y", "y1", "y2",
    // Units.
    "clipPathUnits", "gradientTransform", "gradientUnits", "markerHeight", "markerUnits",
    "markerWidth", "maskContentUnits", "maskUnits", "patternContentUnits", "patternTransform",
    "patternUnits", "spreadMethod",
    // Looks.
    "alignment-baseline", "baseline-shift", "clip-path", "clip-rule", "color",
    "color-interpolation", "color-rendering", "direction", "display", "dominant-baseline", "fill",
    "fill-opacity", "fill-rule", "font", "font-family", "font-size", "font-size-adjust",
    "font-stretch", "font-style", "font-variant", "font-weight", "image-rendering",
    "letter-spacing", "marker-end", "marker-mid", "marker-start", "mask", "mask-type",
    "mix-blend-mode", "opacity", "overflow", "paint-order", "shape-rendering", "stop-color",
    "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap",
    "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width", "style",
    "text-anchor", "text-decoration", "text-orientation", "text-rendering", "transform-origin",
    "unicode-bidi", "vector-effect", "visibility", "white-space", "word-spacing", "writing-mode",
    // What it is.
    "baseProfile", "class", "focusable", "id", "lang", "media", "role", "tabindex", "type",
    "version", "xml:lang", "xml:space", "xlink:title",
  ]

  /// Attributes that lead somewhere.
  static let links: Set<String> = ["href", "xlink:href"]

  /// Functions of CSS that load nothing; `url` is judged by what it names.
  static let functions: Set<String> = [
    "calc", "hsl", "hsla", "lab", "lch", "matrix", "max", "min", "rgb", "rgba", "rotate", "scale",
    "skewx", "skewy", "translate", "url", "var",
  ]

  /// Kinds of pictures that a drawing may carry in itself.
  static let carried = ["png", "jpeg", "gif", "webp"].map { "data:image/\($0);base64," }

  static func allows(attribute name: String) -> Bool {
    attributes.contains(name) || links.contains(name) || name.hasPrefix("aria-")
      || name.hasPrefix("data-") || name == "xmlns" || name.hasPrefix("xmlns:")
  }
}
