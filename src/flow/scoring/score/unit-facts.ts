/** Who is scored by a desk: every unit below its own, with its class and where its points may go. */
import type { UnitSummary } from '#flow/directory/unit/index.ts';
import type { UnitId } from '#kernel/ids.ts';
import type { UnitFact } from './facts.ts';
import type { RuleSet } from './rule-set.ts';

/** `contactPoints`: designated to this desk. In the order of `units`. */
export function unitFactsOf(
  deskId: UnitId,
  units: readonly UnitSummary[],
  contactPoints: ReadonlySet<UnitId>,
): UnitFact[] {
  return units
    .filter((unit) => unit.lineage.includes(deskId) || contactPoints.has(unit.id))
    .map((unit) => {
      const group = contactPoints.has(unit.id) ? 'contact_point' : classOf(deskId, unit);
      return {
        kind: 'unit',
        id: unit.id,
        name: unit.name,
        ...(group ? { class: group } : {}),
        // Points that would go to the desk's own unit stay where they were earned.
        ...(unit.parentId && unit.parentId !== deskId ? { parent: unit.parentId } : {}),
      };
    });
}

/** The desk's own unit is nobody's to assess; a department below a county is the county's, and stands in no table beside ours. */
function classOf(deskId: UnitId, unit: UnitSummary): string | undefined {
  if (unit.id === deskId) return undefined;
  return unit.kind === 'department' && unit.parentId !== deskId ? undefined : unit.kind;
}

/**
 * The units whose entries a change at `changed` can touch: beside themselves those their points go to, and those whose
 * points come together there. Everything else in the rules runs over one article or over one unit.
 */
export function rollUpFamily(
  ruleSets: readonly RuleSet[],
  units: readonly UnitFact[],
  changed: Iterable<UnitId>,
): Set<UnitId> {
  const classes = new Set(ruleSets.flatMap((ruleSet) => ruleSet.roll_up.map((line) => line.class)));
  const rolled = units.filter((unit) => unit.class !== undefined && classes.has(unit.class));
  const family = new Set(changed);
  for (const unit of rolled) if (family.has(unit.id) && unit.parent) family.add(unit.parent);
  for (const unit of rolled) if (unit.parent && family.has(unit.parent)) family.add(unit.id);
  return family;
}
