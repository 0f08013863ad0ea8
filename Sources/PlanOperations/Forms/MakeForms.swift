public import Publishing

/// Makes every form of an edition that this machine can make.
public struct MakeForms: Sendable {
  /// Of what.
  public var material: EditionMaterial

  /// Makes the act.
  public init(_ material: EditionMaterial) { self.material = material }

  /// The files, and why some could not be made.
  public struct Outcome: Sendable {
    /// The files.
    public var files: [SiteFile] = []
    /// A sentence for each form that could not be made.
    public var problems: [String] = []
  }

  /// Makes them, one after the other.
  public func run() async -> Outcome {
    var outcome = Outcome()
    for form in material.forms {
      do throws(OperationStopped) {
        var act = MakeForm(form, of: material)
        act.made = outcome.files
        outcome.files.append(try await act.run())
      } catch {
        outcome.problems.append("\(form.title)：\(error.message)")
      }
    }
    return outcome
  }
}
