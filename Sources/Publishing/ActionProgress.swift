/// Long work that tells how far it is.
package enum ActionStep: Sendable {
  case settingPDFs
  case writing
  case uploading, removing
}

/// Told how much of a step is done; one call at a time, with rising numbers in each step.
package typealias ActionProgress = @Sendable (_ step: ActionStep, _ done: Int, _ total: Int) -> Void
