import ParallelWork
import Testing

struct ParallelMapTests {
  @Test(arguments: [0, 1, 2, 31, 32, 33, 1000])
  func keepsTheOrder(count: Int) {
    let numbers = Array(0..<count)
    #expect(mapInParallel(numbers) { $0 * 2 } == numbers.map { $0 * 2 })
  }
}
