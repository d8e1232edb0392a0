package org.postern.api.rule;

/** Something that a test saw, as data, free of judgement. Implementations are immutable records. */
public interface Fact {
}
