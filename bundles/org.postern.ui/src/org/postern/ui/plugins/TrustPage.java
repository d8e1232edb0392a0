package org.postern.ui.plugins;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardContainer2;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.postern.plugins.Candidate;
import org.postern.plugins.Consent;
import org.postern.plugins.Publisher;

/** Shows who signed what is wanted, and asks of each apart; complete when everything that is asked was answered. */
final class TrustPage extends WizardPage {

	private final Supplier<List<Candidate>> chosen;
	private final Map<Publisher, Consent.Extent> answers = new HashMap<>();
	private boolean unsigned;
	private ScrolledComposite frame;
	private Composite blocks;

	/** @param chosen what is wanted now */
	TrustPage(Supplier<List<Candidate>> chosen) {
		super(Messages.trust_title);
		this.chosen = chosen;
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
		frame = new ScrolledComposite(parent, SWT.V_SCROLL);
		frame.setScrollbarsMode(SWT.NONE);
		frame.setExpandHorizontal(true);
		frame.setExpandVertical(true);
		frame.setShowFocusedControl(true);
		blocks = new Composite(frame, SWT.NONE);
		GridLayoutFactory.swtDefaults().spacing(0, 12).applyTo(blocks);
		frame.setContent(blocks);
		frame.addListener(SWT.Resize, event -> fit());
		setControl(frame);
	}

	/** As high as its text is when it is wrapped to the width there is. */
	private void fit() {
		frame.setMinHeight(blocks.computeSize(frame.getClientArea().width, SWT.DEFAULT).y);
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			ask();
		}
		super.setVisible(visible);
		if (visible && getContainer() instanceof IWizardContainer2 wizard) {
			wizard.updateSize(); // grows as far as the screen allows, then the page scrolls
		}
	}

	/** Anew each time, for what is wanted may be something else by now. */
	private void ask() {
		answers.clear();
		unsigned = false;
		Stream.of(blocks.getChildren()).forEach(Control::dispose);
		Map<Publisher, List<Candidate>> strangers = Consent.strangers(chosen.get());
		strangers.forEach((publisher, signed) -> new PublisherBlock(blocks, publisher, signed, extent -> {
			answers.put(publisher, extent);
			check();
		}));
		if (!unsigned().isEmpty()) {
			askOfUnsigned();
		}
		setMessage(strangers.isEmpty() ? Messages.trust_unsignedMessage : Messages.trust_message, WARNING);
		blocks.requestLayout();
		fit();
		check();
	}

	private void askOfUnsigned() {
		Group group = PublisherBlock.group(blocks, PublisherBlock.names(unsigned()));
		PublisherBlock.words(group, Messages.publisher_none, words -> words.paragraph(Messages.text_unsigned));
		Button tick = new Button(group, SWT.CHECK);
		tick.setText(Messages.trust_unsigned);
		tick.addListener(SWT.Selection, event -> {
			unsigned = tick.getSelection();
			check();
		});
	}

	private List<Candidate> unsigned() {
		return chosen.get().stream().filter(Candidate::isUnsigned).toList();
	}

	private void check() {
		setPageComplete(chosen.get().stream().allMatch(consent()::covers));
	}

	/** What was agreed to. */
	Consent consent() {
		return new Consent(answers, unsigned);
	}
}
