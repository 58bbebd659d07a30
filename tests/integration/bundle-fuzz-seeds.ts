/** 500 mutants each. A seed that once found a defect stays; a new defect's seed goes first. */
export const fuzzSeeds: readonly number[] = [
  20261122, 1, 271828, 314159, 4294967, 8493, 6063, 20107, 65535, 1048576, 77, 404, 918273, 123456789, 5551212, 42, 1980, 987654321, 16777216, 30000001,
];
