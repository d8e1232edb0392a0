package org.postern.mail;

/**
 * What a mail server's answer comes to: what was asked for, or why not.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {

	/** It worked. */
	record Done<T>(T value) implements Answer<T> {
	}

	/** It did not. */
	record Failed<T>(MailProblem problem) implements Answer<T> {
	}
}
