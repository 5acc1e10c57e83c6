/* The runtime of libFuzzer is linked by -sanitize=fuzzer. */
