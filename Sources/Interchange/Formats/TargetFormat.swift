internal import Foundation
internal import PlanModel

extension RecordFormat where Record == Target {
  static let target = RecordFormat<Target>(
    "Target", "目標", "達成しようとする値と時期です。", blank: { Target() },
    fields: [
      Field(
        "value", "目標値（「5,000件以上」のように、印刷どおりに書くこともできる。）", .number,
        read: { node, target, context in
          guard let printed = PrintedValue.read(node, &context) else { return false }
          target.value = printed.value
          target.comparator = printed.comparator ?? .equal
          target.isApproximate = printed.isApproximate
          target.asPrinted = printed.asPrinted
          return true
        },
        write: { target, dialect in target.value.map { ValueFormat.number.write($0, dialect) } }),
      .standard("comparator", \.comparator, .comparator, is: .equal, "に等しい", "「以上」「以下」などの別"),
      .standard("approximate", \.isApproximate, .truth, is: false, "false", "おおよその値か"),
      .optional("deadline", \.deadline, .deadline, "達成の時期"),
      .optional("relative", \.relative, RecordFormat<RelativeTarget>.relativeTarget.value, "他の時点に対する増減で定めた目標"),
      .optional("statement", \.statement, .text, "言葉で表した目標"),
      .optional("asPrinted", \.asPrinted, .text, "印刷された目標（数値だけでは表せないことがある場合）"),
    ])
}

extension RecordFormat where Record == RelativeTarget {
  static let relativeTarget = RecordFormat<RelativeTarget>(
    "RelativeTarget", "増減による目標", "「前年度比6％増」のような目標です。", blank: { RelativeTarget(percent: 0) },
    fields: [
      .required("percent", \.percent, .number, "増減の幅（％。減らすときは負の数）", necessity: .essential),
      .optional("reference", \.reference, .period, "比較の相手となる時期"),
    ])
}
