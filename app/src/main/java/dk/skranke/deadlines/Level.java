package dk.skranke.deadlines;

/** Who must see a computation: A is routine, B a lawyer confirms, C a lawyer computes. */
public enum Level {
    A,
    B,
    C
}
