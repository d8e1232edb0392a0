package org.postern.net.tls;

import java.util.List;

import org.postern.api.rule.Fact;

/**
 * What an examination could not find out.
 *
 * @param questions in words
 * @param reason    what was in the way
 */
public record Unexamined(List<String> questions, String reason) implements Fact {

	public Unexamined {
		questions = List.copyOf(questions);
	}
}
