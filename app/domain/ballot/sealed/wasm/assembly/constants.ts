// Numbers mod p that the curve is made of (RFC 9496, 4.1), as limbs of field.ts. The tests against another library would find a slip.

export const ONE = memory.data<i32>([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
export const D = memory.data<i32>([
  56195235, 13857412, 51736253, 6949390, 114729, 24766616, 60832955, 30306712, 48412415, 21499315,
]);
export const TWICE_D = memory.data<i32>([
  45281625, 27714825, 36363642, 13898781, 229458, 15978800, 54557047, 27058993, 29715967, 9444199,
]);
export const SQRT_M1 = memory.data<i32>([
  34513072, 25610706, 9377949, 3500415, 12389472, 33281959, 41962654, 31548777, 326685, 11406482,
]);
export const INVSQRT_A_MINUS_D = memory.data<i32>([
  6111466, 4156064, 39310137, 12243467, 41204824, 120896, 20826367, 26493656, 6093567, 31568420,
]);
