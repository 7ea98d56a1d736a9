"""Folds criteria and campaigns, by the comments of their protos and docs/reference/parameters.md."""

from values import copy, last_segment, participant


def criterion_published(criterion, fact, log, entry):
    copy(criterion, fact, "sectors", "standard", "version", "text", "grade", "workActivities", "firstDate", "lastDate",
         "publicationNumber", "documentSha256")
    criterion.update(name=fact["criterion"], code=last_segment(fact["criterion"]), confirmed=True, statedBy=participant(entry["file"]))


def campaign_opened(campaign, fact, log, entry):
    copy(campaign, fact, "displayName", "basis", "firstDate", "lastDate", "sectors", "tasks", "description", "returnDueDate", "documentSha256")
    campaign.update(name=fact["campaign"])


FACTS = {
    "CriterionPublished": ("criterion", criterion_published),
    "CampaignOpened": ("campaign", campaign_opened),
}
