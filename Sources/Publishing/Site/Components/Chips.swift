import PlanModel

extension Pace {
  /// The word used in class names.
  var className: String {
    switch self {
    case .reached: "reached"
    case .onPace: "on-pace"
    case .behind: "behind"
    case .worse: "worse"
    case .overdue: "overdue"
    case .notMeasured: "not-measured"
    case .cannotTell: "cannot-tell"
    }
  }

  /// What the word means, for people who do not know the plan.
  var explanation: String {
    switch self {
    case .reached: "最終の目標に達しています。"
    case .onPace: "この時点で見込まれる値に達しています。"
    case .behind: "見込まれる値に届いていません。"
    case .worse: "計画の開始時より悪くなっています。"
    case .overdue: "達成の時期を過ぎても目標に達していません。"
    case .notMeasured: "実績値がまだ計測又は報告されていません。"
    case .cannotTell: "数値がそろわないなどの理由で判定できません。"
    }
  }
}

extension HTML {
  /// Writes the pace as a chip: word, shape and colour say the same.
  mutating func paceChip(_ pace: Pace) {
    element(.span, [.class("chip pace pace-" + pace.className)]) { html in
      html.paceSign(pace)
      html.text(pace.label)
    }
  }

  /// Writes the shape of a pace. Decoration: the word stands beside it.
  mutating func paceSign(_ pace: Pace) {
    let box = [HTMLAttribute("viewBox", "0 0 16 16"), .class("sign"), .hidden, HTMLAttribute("focusable", "false")]
    element(.svg, box) { html in
      switch pace {
      case .reached:
        html.empty(.circle, Self.circle("7") + [.class("sign-fill")])
        html.empty(.path, [HTMLAttribute("d", "M4.2 8.4l2.6 2.6 5-5.6"), .class("sign-mark")])
      case .onPace: html.empty(.circle, Self.circle("6") + [.class("sign-fill")])
      case .behind: html.empty(.path, [HTMLAttribute("d", "M8 1.5L15 14.5H1z"), .class("sign-fill")])
      case .worse: html.empty(.path, [HTMLAttribute("d", "M8 14.5L1 1.5h14z"), .class("sign-fill")])
      case .overdue:
        html.empty(.path, [HTMLAttribute("d", "M8 .8L15.2 8 8 15.2.8 8z"), .class("sign-fill")])
        html.empty(.path, [HTMLAttribute("d", "M8 4.4v4.4M8 10.6v1.4"), .class("sign-mark")])
      case .notMeasured: html.empty(.circle, Self.circle("5.6") + [.class("sign-line")])
      case .cannotTell: html.empty(.path, [HTMLAttribute("d", "M2.5 8h11"), .class("sign-line")])
      }
    }
  }

  private static func circle(_ radius: String) -> [HTMLAttribute] {
    [HTMLAttribute("cx", "8"), HTMLAttribute("cy", "8"), HTMLAttribute("r", radius)]
  }

  /// Writes a pillar as a chip that leads to its page.
  mutating func pillarChip(_ pillar: Pillar) {
    link(to: .pillar(pillar), [.class("chip pillar")]) { html in
      html.element(.span, [.class("pillar-number")], text: "柱\(pillar.number)")
      html.text(pillar.shortLabel)
    }
  }

  /// Writes a plain chip.
  mutating func chip(_ text: String, _ kind: String = "plain") {
    element(.span, [.class("chip " + kind)], text: text)
  }
}
