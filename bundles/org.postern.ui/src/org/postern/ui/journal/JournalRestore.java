package org.postern.ui.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Status;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.osgi.util.NLS;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Revision;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ChangeService;
import org.postern.core.journal.JournalEntry;
import org.postern.core.site.Site;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.site.FindingSource;
import org.postern.ui.site.SiteContext;

import jakarta.inject.Inject;

/** Puts a server back to what it was before an entry of the journal. */
@Creatable
public final class JournalRestore {

	private final ChangeService changes;
	private final SiteContext context;

	@Inject
	public JournalRestore(ChangeService changes, SiteContext context) {
		this.changes = changes;
		this.context = context;
	}

	/** @param told is called on the job's thread with the outcome in words */
	void restore(Site site, JournalEntry entry, String revision, Consumer<String> told) {
		BackgroundJob.start(NLS.bind(Messages.job_restore, entry.server()), progress -> {
			told.accept(restore(site, entry.server(), revision, progress));
			context.refresh(entry.server());
			return Status.OK_STATUS;
		});
	}

	private String restore(Site site, String server, String id, Progress progress) throws InterruptedException {
		try {
			Optional<Revision> revision = changes.revisions(site, server).stream()
					.filter(candidate -> candidate.id().equals(id)).findFirst();
			if (revision.isEmpty()) {
				return NLS.bind(Messages.restore_gone, id);
			}
			ChangeReport report = changes.restore(site, revision.get(), progress);
			context.found(server, FindingSource.CHANGE, report.findings());
			return NLS.bind(Messages.restore_done, server, report.outcome().label());
		} catch (BackendException e) {
			context.found(server, FindingSource.CHANGE,
					List.of(Finding.of("change.restore", Severity.ERROR, e.getMessage(), "", e.remedy())));
			return NLS.bind(Messages.restore_failed, e.getMessage(), e.remedy());
		}
	}
}
