internal import PlanModel

extension RecordFormat where Record == Baseline {
  static let baseline = RecordFormat<Baseline>(
    "Baseline", "基準値", "指標の出発点となる値です。", blank: { Baseline(value: nil) },
    fields: [
      Field(
        "value", "値（「約100表」のように、印刷どおりに書くこともできる。）", .number,
        read: { node, baseline, context in
          guard let printed = PrintedValue.read(node, &context) else { return false }
          baseline.value = printed.value
          baseline.isApproximate = printed.isApproximate
          baseline.asPrinted = printed.asPrinted
          return true
        },
        write: { baseline, dialect in baseline.value.map { ValueFormat.number.write($0, dialect) } }),
      .optional("period", \.period, .period, "いつの値か"),
      .optional("periodText", \.periodText, .text, "いつの値か（「目標設定時」など、時期として読み取れない場合）"),
      .optional("asPrinted", \.asPrinted, .text, "印刷された値（数値だけでは表せないことがある場合）"),
      .standard("approximate", \.isApproximate, .truth, is: false, "false", "おおよその値か"),
    ])
}
