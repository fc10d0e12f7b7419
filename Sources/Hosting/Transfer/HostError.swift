/// The host, or rclone, did not do what it was told.
package struct HostError: Error, CustomStringConvertible {
  package let description: String
}
