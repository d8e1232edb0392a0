package org.postern.ui.changes;

/** Why nothing was done, and what to do. */
public record Refusal(String message, String remedy) {
}
