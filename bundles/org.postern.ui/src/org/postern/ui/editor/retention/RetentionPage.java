package org.postern.ui.editor.retention;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.MailServer;
import org.postern.api.model.Retention;
import org.postern.ui.editor.EditorPage;
import org.postern.ui.editor.EditorServices;
import org.postern.ui.editor.PolicySettings;
import org.postern.ui.editor.SiteText;
import org.postern.ui.editor.field.Rows;
import org.postern.ui.editor.field.Sections;
import org.postern.ui.editor.field.SettingsForm;

/** How long POP3 mail stays: for everyone, for some, and what that would remove. */
public final class RetentionPage implements EditorPage {

	private static final int SIDE_WIDTH = 400;

	private final EditorServices services;
	private final SiteText<MailServer> text;
	private final PolicySettings settings;
	private SettingsForm general;
	private Overrides overrides;
	private Preview preview;

	public RetentionPage(EditorServices services, SiteText<MailServer> text) {
		this.services = services;
		this.text = text;
		settings = new PolicySettings(text, Retention.PROTOCOL);
	}

	@Override
	public String title() {
		return Messages.page_title;
	}

	@Override
	public void create(Composite parent, FormToolkit toolkit) {
		Composite page = Sections.page(parent, toolkit, 2);
		Composite left = Sections.column(page, toolkit, true, SIDE_WIDTH);
		Composite body = Sections.section(left, toolkit, Messages.section_general, 2, false);
		general = new SettingsForm(new Rows(body, toolkit), Retention.settings(), settings);
		text.beforeUse(general::settle);
		overrides = new Overrides(Sections.section(left, toolkit, Messages.section_overrides, 1, true), toolkit,
				services, text);
		Composite right = Sections.column(page, toolkit, true, SIDE_WIDTH);
		preview = new Preview(Sections.section(right, toolkit, Messages.section_preview, 1, true), toolkit, services,
				text);
	}

	@Override
	public void show() {
		general.setEnabled(text.isEditable());
		general.show(settings.values());
		overrides.show();
		preview.show();
	}

	@Override
	public void focus() {
		general.focus();
	}
}
