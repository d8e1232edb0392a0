package org.postern.ui.editor;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.forms.IManagedForm;
import org.postern.api.model.MailServer;
import org.postern.ui.changes.ChangeDesk;
import org.postern.ui.changes.ChangesView;
import org.postern.ui.editor.review.LiveReview;
import org.postern.ui.icons.Icon;
import org.postern.ui.job.UiThread;
import org.postern.ui.widgets.Parts;

/** The editor of {@code servers/NAME.yaml}: forms and source over one text. */
public final class ServerEditor extends SiteFileEditor<MailServer> {

	private LiveReview review;

	@Override
	SiteLanguage<MailServer> language() {
		return SiteLanguage.ofServers(services().store());
	}

	@Override
	EditorHead head(IManagedForm form) {
		review = new LiveReview(services().review(), UiThread.of(form.getForm()));
		review.onChange(this::showHead);
		return new EditorHead(form, text(),
				() -> text().value().map(server -> NLS.bind(Messages.head_title, server.name(), server.host())),
				review::findings,
				new HeadButton(Icon.APPLY, Messages.head_apply, Messages.head_applyTip, this::reviewAndApply));
	}

	@Override
	List<EditorPage> pages() {
		return Pages.of(services(), text(), review, this::sign);
	}

	@Override
	void changed(MailServer stated) {
		review.ask(stated);
	}

	private void reviewAndApply() {
		text().settle();
		getSite().getService(ChangeDesk.class).plan(input().getName());
		Parts.activate(getSite().getWorkbenchWindow(), ChangesView.ID);
	}

	@Override
	public void dispose() {
		if (review != null) {
			review.stop();
		}
		super.dispose();
	}
}
