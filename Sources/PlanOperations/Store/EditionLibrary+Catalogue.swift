internal import Interchange
internal import PlanModel
public import PlanStore

extension EditionLibrary {
  /// Everything published, as lists need it. Of `earlier` what has not changed is taken over; only new editions are read.
  ///
  /// A plan whose newest edition is damaged is left out: it must not take the others from the reader.
  public func catalogue(after earlier: PublishedCatalogue = PublishedCatalogue()) async throws -> PublishedCatalogue {
    let all = try await store.editions(of: nil)
    var plans: [PublishedPlan] = []
    for editions in Self.byPlan(all) {
      guard let newest = editions.first else { continue }
      if let known = earlier.plan(newest.plan), known.newest == newest {
        plans.append(known)
        continue
      }
      do {
        guard let edition = try await store.edition(of: newest.plan, number: newest.number) else { continue }
        plans.append(PublishedPlan(id: newest.plan, heading: PlanHeading.read(edition.json), editions: editions))
      } catch StoreFailure.damaged {
        continue
      }
    }
    let origin =
      earlier.origin.isEmpty
      ? try await store.entries(after: 0, limit: 1, scope: nil).first?.hash.hex ?? "" : earlier.origin
    return PublishedCatalogue(plans: plans, allEditions: all, origin: origin)
  }

  /// An edition with its canonical JSON, byte for byte as published; `nil` when there is none.
  public func edition(of plan: String, number: Int64) async throws -> Edition? {
    try await store.edition(of: plan, number: number)
  }

  /// The title that a plan bore in an edition; `nil` when it cannot be read.
  public func title(of plan: String, number: Int64) async throws -> String? {
    do {
      return try await store.edition(of: plan, number: number).map { PlanHeading.read($0.json).title }
    } catch StoreFailure.damaged {
      return nil
    }
  }

  /// The editions of each plan, the newest first.
  private static func byPlan(_ editions: [EditionSummary]) -> [[EditionSummary]] {
    var groups: [[EditionSummary]] = []
    for edition in editions {
      if groups.last?.first?.plan == edition.plan {
        groups[groups.count - 1].insert(edition, at: 0)
      } else {
        groups.append([edition])
      }
    }
    return groups
  }
}
