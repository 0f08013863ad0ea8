internal import PlanModel

extension RecordFormat where Record == DateSpan {
  static let span = RecordFormat<DateSpan>(
    "DateSpan", "期間", "始まりの日から終わりの日までの期間です（両端の日を含みます。）。",
    blank: { DateSpan(first: .earliest, last: .earliest) },
    fields: [
      .required("first", \.first, .date, "最初の日", necessity: .essential),
      .required("last", \.last, .date, "最後の日", necessity: .essential),
    ])
}
