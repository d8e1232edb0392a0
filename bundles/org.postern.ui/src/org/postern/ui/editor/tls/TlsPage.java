package org.postern.ui.editor.tls;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.finding.Finding;
import org.postern.api.model.MailServer;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.ui.editor.EditorPage;
import org.postern.ui.editor.SiteText;
import org.postern.ui.editor.field.Choice;
import org.postern.ui.editor.field.Rows;
import org.postern.ui.editor.field.Sections;
import org.postern.ui.editor.review.LiveReview;
import org.postern.ui.editor.review.ReviewPane;

/** The oldest TLS version, the certificate, and what review says of both. */
public final class TlsPage implements EditorPage {

	private static final int SIDE_WIDTH = 360;

	private final SiteText<MailServer> text;
	private final LiveReview review;
	private Choice<TlsVersion> minimum;
	private CertificateFields certificate;

	public TlsPage(SiteText<MailServer> text, LiveReview review) {
		this.text = text;
		this.review = review;
	}

	@Override
	public String title() {
		return Messages.page_title;
	}

	@Override
	public void create(Composite parent, FormToolkit toolkit) {
		Composite page = Sections.page(parent, toolkit, 2);
		Composite left = Sections.column(page, toolkit, true, SIDE_WIDTH);
		Composite versions = Sections.section(left, toolkit, Messages.section_version, 2, false);
		minimum = new Rows(versions, toolkit).choice(Messages.minimum, Messages.minimum_hint,
				Arrays.asList(TlsVersion.values()), TlsVersion::key, value -> change(Messages.change_minimum,
						policy -> new TlsPolicy(value, policy.certificate())));
		certificate = new CertificateFields(Sections.section(left, toolkit, Messages.section_certificate, 2, false),
				toolkit, files -> change(Messages.change_certificate, policy -> new TlsPolicy(policy.minimum(), files)));
		text.beforeUse(certificate::settle);
		Composite right = Sections.column(page, toolkit, false, SIDE_WIDTH);
		new ReviewPane(Sections.section(right, toolkit, Messages.section_review, 1, true), toolkit, review,
				TlsPage::isAboutTls);
	}

	/** Findings carry what they are about in their id. */
	private static boolean isAboutTls(Finding finding) {
		return finding.id().matches("(.*[.-])?(tls|starttls|certificate|cleartext)([.-].*)?");
	}

	private Optional<String> change(String label, UnaryOperator<TlsPolicy> change) {
		return text.change(label, label, server -> server.withPolicy(
				server.policy().withTls(change.apply(server.policy().tls()))));
	}

	@Override
	public void show() {
		minimum.setEnabled(text.isEditable());
		certificate.setEnabled(text.isEditable());
		text.value().map(MailServer::policy).ifPresent(policy -> {
			minimum.show(policy.tls().minimum());
			certificate.show(policy.tls().certificate());
		});
	}

	@Override
	public void focus() {
		minimum.focus();
	}
}
