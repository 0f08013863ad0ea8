internal import PlanModel

extension RecordFormat where Record == Vision {
  static let vision = RecordFormat<Vision>(
    "Vision", "目指す姿", "計画が実現しようとする社会の姿です。", blank: { Vision(statement: "") },
    fields: [
      .required("statement", \.statement, .text, "目指す姿を一文で表したもの"),
      .optional("description", \.description, .text, "その説明"),
      .list("scenes", \.scenes, RecordFormat<VisionScene>.scene.value, "暮らしの変化を表す場面"),
      .list("headlineIndicators", \.headlineIndicators, .id("Indicator"), "表紙に掲げる指標"),
    ])
}

extension RecordFormat where Record == VisionScene {
  static let scene = RecordFormat<VisionScene>(
    "VisionScene", "場面", "暮らしの一つの場面の、現在とこれからです。",
    blank: { VisionScene(title: "", now: "", then: "") },
    fields: [
      .required("title", \.title, .text, "どのような場面か"),
      .required("now", \.now, .text, "現在の様子"),
      .required("then", \.then, .text, "これからの様子"),
    ])
}
