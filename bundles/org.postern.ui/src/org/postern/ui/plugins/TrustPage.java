package org.postern.ui.plugins;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.postern.plugins.Candidate;
import org.postern.plugins.Consent;
import org.postern.plugins.Signature;
import org.postern.ui.widgets.RichText;

/** Shows who signed what is wanted, and asks; complete when everything that is asked was answered. */
final class TrustPage extends WizardPage {

	private static final int TEXT_HEIGHT = 240;

	private final OfferPage offer;
	private RichText words;
	private Button once;
	private Button always;
	private Button unsigned;

	TrustPage(OfferPage offer) {
		super(Messages.trust_title);
		this.offer = offer;
		setTitle(Messages.trust_title);
		setMessage(Messages.trust_message, WARNING);
		setPageComplete(false);
	}

	/** Whether installing this one has to be agreed to. */
	static boolean isQuestion(Candidate candidate) {
		return !candidate.trusted();
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().spacing(0, 6).applyTo(page);
		words = new RichText(page, Messages.trust_words);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, TEXT_HEIGHT).applyTo(words.control());
		once = button(page, SWT.RADIO, Messages.trust_once);
		always = button(page, SWT.RADIO, Messages.trust_always);
		unsigned = button(page, SWT.CHECK, Messages.trust_unsigned);
		setControl(page);
	}

	private Button button(Composite page, int style, String label) {
		Button button = new Button(page, style);
		button.setText(label);
		GridDataFactory.swtDefaults().applyTo(button);
		button.addListener(SWT.Selection, event -> check());
		return button;
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			ask();
		}
		super.setVisible(visible);
	}

	private void ask() {
		words.clear();
		signed().stream().map(candidate -> candidate.signature().by().orElseThrow()).distinct().forEach(publisher -> {
			words.heading(names(signed().stream()
					.filter(candidate -> candidate.signature().by().filter(publisher::equals).isPresent()).toList()));
			PluginText.append(words, publisher);
		});
		if (!unsigned().isEmpty()) {
			words.heading(names(unsigned())).paragraph(Messages.text_unsigned);
		}
		words.show();
		setMessage(signed().isEmpty() ? Messages.trust_unsignedMessage : Messages.trust_message, WARNING);
		show(once, !signed().isEmpty());
		show(always, !signed().isEmpty());
		show(unsigned, !unsigned().isEmpty());
		check();
	}

	private static String names(List<Candidate> candidates) {
		return String.join(", ", candidates.stream().map(Candidate::label).toList());
	}

	private static void show(Button button, boolean shown) {
		((GridData) button.getLayoutData()).exclude = !shown;
		button.setVisible(shown);
		button.requestLayout();
	}

	private List<Candidate> signed() {
		return offer.chosen().stream().filter(TrustPage::isQuestion)
				.filter(candidate -> candidate.signature().by().isPresent()).toList();
	}

	private List<Candidate> unsigned() {
		return offer.chosen().stream().filter(candidate -> candidate.signature() instanceof Signature.None).toList();
	}

	private void check() {
		boolean signedAnswered = signed().isEmpty() || once.getSelection() || always.getSelection();
		setPageComplete(signedAnswered && (unsigned().isEmpty() || unsigned.getSelection()));
	}

	/** What was agreed to. */
	Set<Consent> consent() {
		Set<Consent> consent = EnumSet.noneOf(Consent.class);
		if (!signed().isEmpty()) {
			consent.add(always.getSelection() ? Consent.ALWAYS : Consent.ONCE);
		}
		if (!unsigned().isEmpty()) {
			consent.add(Consent.UNSIGNED);
		}
		return consent;
	}
}
