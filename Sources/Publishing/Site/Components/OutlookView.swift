import PlanModel

/// What is to come of an indicator, in words: the forecast or why there is none, and what the target asks for.
struct OutlookText {
  let forecast: String?
  let noForecast: String?
  let neededChange: String?
  /// Whether the target asks for more than was ever seen.
  let isQuestioned: Bool

  init(_ outlook: IndicatorOutlook?) {
    forecast = outlook?.forecast?.sentence
    noForecast = outlook?.reasonWithoutForecast
    neededChange = outlook?.neededChange?.sentence
    isQuestioned = outlook?.neededChange?.isUnprecedented ?? false
  }

  /// How the forecast is made, for people who want to know.
  static let method =
    "見通しは、これまでの値の変わり方（全ての2時点の間の傾きの中央値）が最後の値から続くとみなして計算したものです。幅は、過去に同じ方法で見通しを立てた場合の外れ方から求め、"
    + "先の時期ほど広くなります。値が5回分に満たないときは計算しません。制度や取組の変化は見込んでおらず、団体の約束ではありません。"
}

extension HTML {
  /// Writes the outlook below a chart; the missing forecast only in the details.
  mutating func outlook(_ outlook: OutlookText) {
    if let forecast = outlook.forecast {
      element(.p, [.class("outlook")]) { html in
        html.element(.strong, text: "見通し ")
        html.text(forecast)
      }
    }
    if outlook.isQuestioned, let text = outlook.neededChange {
      element(.p, [.class("outlook questioned")]) { html in
        html.element(.strong, text: "目標についての確認 ")
        html.text(text)
      }
    }
  }
}
