package org.postern.ui.editor.source;

import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;

/** A mapping's key: a plain word up to a colon that ends the line or has a blank behind it. */
final class KeyRule implements IRule {

	private final IToken key;

	KeyRule(IToken key) {
		this.key = key;
	}

	@Override
	public IToken evaluate(ICharacterScanner scanner) {
		int read = 0;
		int character = scanner.read();
		read++;
		while (isWord(character)) {
			character = scanner.read();
			read++;
		}
		if (character == ':' && read > 1 && endsKey(scanner)) {
			return key;
		}
		for (; read > 0; read--) {
			scanner.unread();
		}
		return Token.UNDEFINED;
	}

	private static boolean endsKey(ICharacterScanner scanner) {
		int next = scanner.read();
		scanner.unread();
		return next == ICharacterScanner.EOF || Character.isWhitespace(next);
	}

	private static boolean isWord(int character) {
		return character != ICharacterScanner.EOF
				&& (Character.isLetterOrDigit(character) || "-_.@".indexOf(character) >= 0);
	}
}
