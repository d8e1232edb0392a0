package org.postern.ui.editor.source;

import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;

/** A plain value in one piece, so that a number within a name is not taken for one: {@code mail2}, {@code 10.0.0.1}. */
final class PlainRule implements IRule {

	private static final String CONSTANT = "true|false|forever|[0-9]+d?";

	private final IToken constant;
	private final IToken other = new Token(null);

	PlainRule(IToken constant) {
		this.constant = constant;
	}

	@Override
	public IToken evaluate(ICharacterScanner scanner) {
		StringBuilder word = new StringBuilder();
		int character = scanner.read();
		while (character != ICharacterScanner.EOF && !Character.isWhitespace(character) && ",[]{}".indexOf(character) < 0) {
			word.append((char) character);
			character = scanner.read();
		}
		scanner.unread();
		if (word.isEmpty()) {
			return Token.UNDEFINED;
		}
		return word.toString().matches(CONSTANT) ? constant : other;
	}
}
