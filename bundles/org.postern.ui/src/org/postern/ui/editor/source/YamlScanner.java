package org.postern.ui.editor.source;

import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.rules.WhitespaceRule;
import org.eclipse.swt.SWT;

/** Tells comments, keys, quoted text and constants of YAML apart, line by line. */
final class YamlScanner extends RuleBasedScanner {

	YamlScanner(SourceColors colors) {
		Token comment = new Token(new TextAttribute(colors.comment(), null, SWT.ITALIC));
		Token quoted = new Token(new TextAttribute(colors.quoted()));
		setRules(new IRule[] { new WhitespaceRule(Character::isWhitespace), new EndOfLineRule("#", comment),
				new SingleLineRule("\"", "\"", quoted, '\\'), new SingleLineRule("'", "'", quoted),
				new KeyRule(new Token(new TextAttribute(colors.key()))),
				new PlainRule(new Token(new TextAttribute(colors.constant()))) });
	}
}
